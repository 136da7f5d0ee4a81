"""Figures held against their own schema."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from rapportage.bestanden.schema import schema_bij


def keurt(cijfers: dict[str, Any]) -> None:
    """Refuse figures that do not keep to the schema that is given with them.

    Raises:
        jsonschema.ValidationError: with where and why.
    """
    schema = json.loads(schema_bij(cijfers))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(cijfers)
