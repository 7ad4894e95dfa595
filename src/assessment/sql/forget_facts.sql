-- Facts of a computation that was not announced; the ledger keeps its digest.
DELETE FROM assessment_facts WHERE assessment_id = $1
