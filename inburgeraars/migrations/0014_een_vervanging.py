"""A colleague replaces at a person in one row at a time: two counted the minutes of their days twice."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import migrations
from django.db.models import F, Func, Q

LANGSTE = """
    UPDATE inburgeraars_toegang t SET tot = o.tot
    FROM (
        SELECT e.id, max(l.tot) AS tot
        FROM inburgeraars_toegang e
        JOIN inburgeraars_toegang l ON l.inburgeraar_id = e.inburgeraar_id AND l.gebruiker_id = e.gebruiker_id
         AND l.grond = 'vervanging' AND l.id > e.id AND daterange(l.van, l.tot) && daterange(e.van, e.tot)
        WHERE e.grond = 'vervanging' GROUP BY e.id
    ) o
    WHERE o.id = t.id AND o.tot > t.tot
"""
LATERE = """
    UPDATE inburgeraars_toegang l SET tot = l.van
    WHERE l.grond = 'vervanging' AND EXISTS (
        SELECT FROM inburgeraars_toegang e
        WHERE e.inburgeraar_id = l.inburgeraar_id AND e.gebruiker_id = l.gebruiker_id AND e.grond = 'vervanging'
          AND e.id < l.id AND daterange(e.van, e.tot) && daterange(l.van, l.tot)
    )
"""


class Migration(migrations.Migration):
    """Let the first of such rows last as long as any of them, and the others have no days."""

    dependencies = [("inburgeraars", "0013_lijsten")]

    operations = [
        migrations.RunSQL([LANGSTE, LATERE]),
        migrations.AddConstraint(
            model_name="toegang",
            constraint=ExclusionConstraint(
                name="toegang_een_vervanging",
                expressions=[
                    (F("inburgeraar"), "="),
                    (F("gebruiker"), "="),
                    (Func(F("van"), F("tot"), function="daterange"), "&&"),
                ],
                condition=Q(grond="vervanging"),
                violation_error_message="Deze collega vervangt op deze dagen al bij deze persoon.",
            ),
        ),
    ]
