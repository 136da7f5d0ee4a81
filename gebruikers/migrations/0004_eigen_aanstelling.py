"""Nobody grants itself an aanstelling, but whoever leaves may end its own: the row it leaves gives no access."""

from django.db import migrations

HEEN = """
DROP POLICY niet_zelf_wijzigen ON gebruikers_aanstelling;
CREATE POLICY eigen_alleen_beeindigen ON gebruikers_aanstelling FOR UPDATE TO web, cijfers
    USING (true)
    WITH CHECK (gebruiker_id IS DISTINCT FROM (SELECT rls.gebruiker()) OR tot <= (SELECT rls.vandaag()));
"""

TERUG = """
DROP POLICY eigen_alleen_beeindigen ON gebruikers_aanstelling;
CREATE POLICY niet_zelf_wijzigen ON gebruikers_aanstelling FOR UPDATE TO web, cijfers
    USING (gebruiker_id IS DISTINCT FROM (SELECT rls.gebruiker()));
"""


class Migration(migrations.Migration):
    """Let one's own aanstelling be ended, and nothing else."""

    dependencies = [("gebruikers", "0003_uitgenodigd_op")]

    operations = [migrations.RunSQL(HEEN, TERUG)]
