-- Cases of the ladder that are not at their end.
SELECT id FROM ladder_cases WHERE closed_at IS NULL ORDER BY id
