-- $16, $17 the last one seen; $18 limit. Those of the newest posts first.
      AND (h.published_at, h.id) < ($16, $17)
    ORDER BY h.published_at DESC, h.id DESC
    LIMIT $18
) AS page
JOIN post_hits AS h ON h.id = page.id
JOIN post_versions AS v ON v.post_id = h.post_id AND v.version = h.post_version
JOIN post_versions AS w ON w.post_id = h.post_id AND w.recorded_to = 9223372036854775807
JOIN account_identities AS i ON i.id = h.account_id
JOIN account_versions AS a ON a.account_id = h.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
LEFT JOIN post_picture_hits AS l ON l.hit_id = h.id
LEFT JOIN post_pictures AS s ON s.id = l.picture_id
LEFT JOIN ledger_entries AS e ON h.triage <> 'shown'
    AND e.sequence = (SELECT max(j.sequence) FROM ledger_entries AS j WHERE j.subject_kind = 'hit' AND j.subject_id = h.id)
LEFT JOIN people AS p ON p.id = e.actor_person_id
LEFT JOIN findings AS f ON f.id = (SELECT max(g.id) FROM findings AS g
                                   WHERE g.account_id = h.account_id AND g.subject_kind = 'post' AND g.subject_id = h.post_id AND g.violation_key = h.rule)
ORDER BY h.published_at DESC, h.id DESC
