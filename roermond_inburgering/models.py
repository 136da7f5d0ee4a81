"""No models. Django sends `post_migrate`, on which the grants are applied, only to an app with this module."""
