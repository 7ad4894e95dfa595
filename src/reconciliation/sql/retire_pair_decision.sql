UPDATE pair_decisions SET recorded_to = $3 WHERE left_key = $1 AND right_key = $2 AND recorded_to = 9223372036854775807
