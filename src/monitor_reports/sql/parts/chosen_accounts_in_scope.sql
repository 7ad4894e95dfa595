-- $1 commission, $2 words.
FROM account_versions AS a
JOIN account_identities AS i ON i.id = a.account_id
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = a.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
  AND (NOT EXISTS (SELECT 1 FROM monitor_commission_units AS s WHERE s.commission_id = $1)
       OR EXISTS (SELECT 1 FROM monitor_commission_units AS s JOIN unit_nodes AS t ON t.id = s.unit_id
                  WHERE s.commission_id = $1 AND n.path >= t.path AND n.path < substr(t.path, 1, length(t.path) - 1) || '0'))
  AND (NOT EXISTS (SELECT 1 FROM monitor_commission_words AS s WHERE s.commission_id = $1 AND s.kind = 'platform')
       OR EXISTS (SELECT 1 FROM monitor_commission_words AS s
                  WHERE s.commission_id = $1 AND s.kind = 'platform' AND s.word = i.platform))
  AND ($2 = '' OR replace(a.name, $2, '') <> a.name OR replace(u.name, $2, '') <> u.name OR i.platform_account_id = $2)
