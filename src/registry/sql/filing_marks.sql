SELECT m.occasion FROM account_filing_marks AS m WHERE m.account_id = $1 AND m.voided_at IS NULL
