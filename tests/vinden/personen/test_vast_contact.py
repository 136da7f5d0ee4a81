"""The fixed contact in an address: a colleague, nobody, or no matter who."""

import pytest

from vinden.personen.vast_contact import NIEMAND, lees_contact, schrijf_contact


@pytest.mark.parametrize("contact", [None, NIEMAND, 1, 2**63 - 1])
def test_what_is_written_is_read_again(contact: int | None) -> None:
    assert lees_contact(schrijf_contact(contact)) == contact


@pytest.mark.parametrize("getypt", [None, "", "0", "-3", "iedereen", "Niemand", "9" * 5000])
def test_what_is_no_contact_is_no_matter_who(getypt: object) -> None:
    assert lees_contact(getypt) is None


def test_nobody_is_a_word_in_an_address() -> None:
    assert (schrijf_contact(NIEMAND), lees_contact("niemand")) == ("niemand", NIEMAND)
