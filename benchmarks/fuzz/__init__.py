"""Coverage-guided fuzzing of readers, rules, repairs, suppressions, configuration and reports."""
