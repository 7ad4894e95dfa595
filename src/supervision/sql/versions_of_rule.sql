-- A rule's texts, the newest first: those of files by when they were first seen, those of the office by the day from which they hold.
SELECT v.version, v.text, v.first_seen_at, '' AS valid_from FROM rule_versions AS v WHERE v.rule = $1
UNION ALL
SELECT '', t.text, t.recorded_from, t.valid_from FROM own_rule_texts AS t WHERE t.rule = $1
ORDER BY 3 DESC, 4 DESC
