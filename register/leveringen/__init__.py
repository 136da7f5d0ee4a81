"""The import of a delivery of the BPI: staged, matched, compared and applied as sets (DOMEIN 4, BPI import).

Each step is a module that reads and fills temporary tables of `tabel`, in the order in which `importeren` calls them.
"""
