SELECT frames_done, frames_total, seconds, seconds_seen FROM video_readings WHERE video_id = $1
