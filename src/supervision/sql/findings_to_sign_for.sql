SELECT id FROM findings WHERE state = 'to_sign_for' ORDER BY id
