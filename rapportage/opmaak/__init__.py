"""From figures to what a reader sees: sentences, tables and charts. Asks the database nothing."""
