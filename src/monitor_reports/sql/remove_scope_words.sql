DELETE FROM monitor_commission_words WHERE commission_id = $1
