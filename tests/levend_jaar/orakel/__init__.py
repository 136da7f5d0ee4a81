"""The oracle: every figure worked out from the book alone, by the text of DOMEIN, with nothing of the product."""
