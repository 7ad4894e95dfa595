INSERT INTO monitor_commission_words (commission_id, kind, word) VALUES ($1, $2, $3)
