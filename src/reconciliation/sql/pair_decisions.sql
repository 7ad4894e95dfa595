SELECT left_key, right_key, is_same FROM pair_decisions WHERE recorded_to = 9223372036854775807
