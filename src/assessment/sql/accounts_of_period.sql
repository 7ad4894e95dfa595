-- $1, $2 first and last day, $3 known at, $4, $5 beginning and end of the period. By account the versions that were in force in the period, the
-- last one last; enterprises that the duty does not cover are left out (1.3).
SELECT v.account_id, v.name, i.platform, v.host_unit_id, v.kind, CASE WHEN v.valid_to > $2 THEN 1 ELSE 0 END,
       CASE WHEN EXISTS (SELECT 1 FROM collection_outcomes AS o
                         WHERE o.account_id = v.account_id AND o.outcome = 'observed' AND o.observed_at >= $4 AND o.observed_at < $5
                             AND o.observed_at <= $3) THEN 1 ELSE 0 END
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
LEFT JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.valid_from <= $2 AND u.valid_to > $2
    AND u.recorded_from <= $3 AND u.recorded_to > $3
WHERE v.recorded_from <= $3 AND v.recorded_to > $3 AND v.valid_from <= $2 AND v.valid_to > $1
    AND v.state IN ('opened_to_file', 'normal', 'amended_to_file', 'to_be_completed', 'shutdown_planned', 'cancellation_planned', 'unauthorised')
    AND (u.kind IS NULL OR u.kind <> 'enterprise' OR u.is_covered = 1)
ORDER BY v.account_id, v.valid_from
