-- Rows of group $3 that group $2 lacks become its own; a second row of one list stays where it is.
UPDATE reconciliation_members SET group_number = $2
WHERE run_id = $1 AND group_number = $3
  AND position NOT IN (SELECT m.position FROM reconciliation_members AS m WHERE m.run_id = $1 AND m.group_number = $2)
