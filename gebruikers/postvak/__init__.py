"""The mailbox of the demo: every mail that was sent, for whoever tries the product."""
