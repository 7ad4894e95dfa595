-- Host units of a round's accounts that were merged, split or abolished since the draw: few units are, whereas a round may have any number of accounts.
SELECT v.unit_id, v.name, v.state
FROM unit_versions AS v
WHERE v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state <> 'active'
  AND EXISTS (SELECT 1 FROM round_accounts AS l WHERE l.unit_id = v.unit_id AND l.round_id = $1)
ORDER BY v.name
