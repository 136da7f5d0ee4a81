"""From figures to text, tables and charts; reads nothing from the database."""
