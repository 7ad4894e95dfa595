DELETE FROM video_readings WHERE video_id = $1
