SELECT a.id FROM applications AS a
WHERE a.closed_at IS NULL
  AND (a.host_unit_id = $1 OR a.approver_unit_id = $1
       OR EXISTS (SELECT 1 FROM application_countersigns AS c WHERE c.application_id = a.id AND c.unit_id = $1 AND c.ended_at IS NULL))
ORDER BY a.id
