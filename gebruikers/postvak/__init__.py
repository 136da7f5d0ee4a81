"""The mailbox of the demo: every mail that was sent, for everybody who tries the product."""
