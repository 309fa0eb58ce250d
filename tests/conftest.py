"""Settings of the property tests: time is no verdict, for machines are busy and first examples pay for imports."""

from hypothesis import HealthCheck, settings

settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")
