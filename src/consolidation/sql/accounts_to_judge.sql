-- $1 day, $2 known at, $3 end of the day. With the first and the last look at each, and how many of the required duties have a holder.
SELECT v.account_id, i.platform, v.name, v.kind, v.state, v.host_unit_id, coalesce(u.supervising_unit_id, u.parent_id, v.host_unit_id),
       v.purpose, v.opened_on,
       (SELECT o.observed_at FROM collection_outcomes AS o
        WHERE o.account_id = v.account_id AND o.outcome = 'observed' AND o.observed_at < $3 AND o.observed_at <= $2
        ORDER BY o.observed_at LIMIT 1),
       (SELECT o.observed_at FROM collection_outcomes AS o
        WHERE o.account_id = v.account_id AND o.outcome = 'observed' AND o.observed_at <= $2
        ORDER BY o.observed_at DESC LIMIT 1),
       (SELECT count(DISTINCT d.duty) FROM duty_holder_versions AS d
        WHERE d.account_id = v.account_id AND d.duty <> 'maintainer' AND d.valid_from <= $1 AND d.valid_to > $1
            AND d.recorded_from <= $2 AND d.recorded_to > $2)
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
LEFT JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.valid_from <= $1 AND u.valid_to > $1
    AND u.recorded_from <= $2 AND u.recorded_to > $2
WHERE v.valid_from <= $1 AND v.valid_to > $1 AND v.recorded_from <= $2 AND v.recorded_to > $2
ORDER BY v.account_id
