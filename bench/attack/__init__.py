"""What a team lead can find out about one person from a year of releases, by simulation.

The releases are those of the rules as coded (`domain.releasing`); the people are assumed (`assumptions.toml`), and an
organisation can put its own assumptions in their place: `make attack ASSUMPTIONS=FILE`.
"""
