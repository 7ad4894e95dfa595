-- Who judged hits of the rule $1 and what became of it: stored hits as they stand, by their last judgement in the ledger, and false alarms confirmed in drafts.
-- The sum over all is what sql/content_rule_counts.sql counts, those judged before entries were kept apart.
SELECT j.person, coalesce(p.name, ''), count(*), CAST(sum(j.wrong) AS BIGINT), max(j.at) AS last_at
FROM (
    SELECT e.actor_person_id AS person, CASE WHEN h.triage = 'false_alarm' THEN 1 ELSE 0 END AS wrong, e.recorded_at AS at
    FROM post_hits AS h
    JOIN ledger_entries AS e ON e.sequence = (SELECT max(k.sequence) FROM ledger_entries AS k WHERE k.subject_kind = 'hit' AND k.subject_id = h.id)
    WHERE h.rule = $1 AND h.triage <> 'shown'
    UNION ALL
    SELECT e.decided_by, 1, e.decided_at
    FROM hit_exceptions AS e
    WHERE e.rule = $1 AND e.hit_id = 0 AND e.state IN ('confirmed', 'ended') AND e.decided_by IS NOT NULL
) AS j
LEFT JOIN people AS p ON p.id = j.person
GROUP BY j.person, p.name
ORDER BY count(*) DESC, j.person
LIMIT 20
