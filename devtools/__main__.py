"""The entry point of ``./dev``: chooses the subcommand."""

import importlib
import sys

from devtools.console import DevError, say

HELP = """\
Gebruik: ./dev OPDRACHT

  demo                       start alles met voorbeeldgegevens en toon het adres; Ctrl-C stopt
    --vers [--ja]            begin opnieuw: wis eerst de gegevens van de demo (--ja: zonder vraag)
    --poort N                gebruik deze poort in plaats van de eerste vrije vanaf 8000
    --herlaad                herstart bij elke wijziging in de code (om te bouwen)
  manage COMMANDO ...        voer een beheercommando uit op de gegevens van de demo
  check                      stijl, typen, lagen, migraties en configuratie
  test                       eerst check, dan alle tests behalve de langzame
    --alles                  ook de langzame
    -n AANTAL                in zoveel processen tegelijk (standaard 4, of 1 voor losse bestanden)
    PAD ...                  alleen deze tests, zonder check; verdere opties gaan naar pytest
  bench                      meet snelheden en toon de cijfers
  storing                    laat gebruikers werken terwijl er van alles uitvalt, en toon wat er van klopte
    --seconden N             zo lang (standaard 300)
    --gebruikers N           met zo veel (standaard 20)

De gegevens van de demo staan in .state/ of in de map die STATE_DIR noemt.
Zijn DATABASE_URL, DATABASE_URL_EIGENAAR, DATABASE_URL_TAAK en REDIS_URL alle vier gezet,
dan gebruikt `./dev manage` die en start het zelf niets.
"""

COMMANDS = {
    "demo": "devtools.demo",
    "manage": "devtools.manage",
    "check": "devtools.check",
    "test": "devtools.run_tests",
    "bench": "devtools.bench",
    "storing": "devtools.storing",
}


def main(arguments: list[str]) -> int:
    """Run one subcommand and return the exit code of ``./dev``."""
    if not arguments or arguments[0] in {"help", "hulp", "-h", "--help"}:
        sys.stdout.write(HELP)
        return 0
    name, *rest = arguments
    if name not in COMMANDS:
        say(f"Onbekende opdracht: {name}\n\n{HELP}")
        return 2
    try:
        code: int = importlib.import_module(COMMANDS[name]).main(rest)
    except DevError as error:
        say(str(error))
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
