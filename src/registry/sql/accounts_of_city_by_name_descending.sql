-- As accounts_by_name_descending, for whoever sees the whole city: CROSS JOIN keeps SQLite to the index of names, where the first page is found at once; from the
-- units' side it would read and sort every account.
SELECT i.id, v.name, 0
FROM account_versions AS v
CROSS JOIN account_identities AS i
CROSS JOIN unit_nodes AS n
WHERE i.id = v.account_id AND n.id = v.host_unit_id AND v.recorded_to = 9223372036854775807 AND v.valid_from <= $5 AND v.valid_to > $5
    AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4
    AND ($6 = '' OR i.platform = $6)
    AND ($7 = '' OR v.kind = $7)
    AND ($8 = '' OR v.state = $8)
    AND ($9 = 0 OR v.host_unit_id = $9)
    AND ($10 = '' OR replace(lower(v.name), $10, '') <> lower(v.name)
        OR replace(lower(i.platform_account_id), $10, '') <> lower(i.platform_account_id) OR replace(lower(v.link), $10, '') <> lower(v.link)
        OR EXISTS (SELECT 1 FROM account_aliases AS a WHERE a.account_id = i.id AND lower(a.platform_account_id) = $10))
    AND ($11 = 0 OR i.last_post_at < $11)
    AND ($12 = ''
        OR ($12 = 'has_open_findings' AND EXISTS (SELECT 1 FROM findings AS f WHERE f.account_id = i.id AND f.closed_at IS NULL))
        OR ($12 = 'near_limit' AND EXISTS (SELECT 1 FROM findings AS f
            WHERE f.account_id = i.id AND f.closed_at IS NULL AND substr(f.rule, 1, 18) = '2.4d-stale-warning'))
        OR ($12 = 'missing_duty_holder' AND 4 > (SELECT count(DISTINCT d.duty) FROM duty_holder_versions AS d
            WHERE d.account_id = i.id AND d.duty <> 'maintainer' AND d.recorded_to = 9223372036854775807 AND d.valid_from <= $5 AND d.valid_to > $5))
        OR ($12 = 'contract_expired' AND $5 > (SELECT max(c.ends_on) FROM contract_versions AS c
            WHERE c.account_id = i.id AND c.recorded_to = 9223372036854775807))
        OR ($12 = 'never_observed' AND NOT EXISTS (SELECT 1 FROM collection_outcomes AS o
            WHERE o.account_id = i.id AND o.outcome = 'observed')))
    AND ($16 = 1 OR (v.name, v.account_id) < ($13, $14))
ORDER BY v.name DESC, v.account_id DESC
LIMIT $15
