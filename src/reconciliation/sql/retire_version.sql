UPDATE reconciliation_difference_versions SET recorded_to = $2 WHERE id = $1
