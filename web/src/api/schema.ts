// Made from api/openapi.yaml by `npm run types`. Not edited by hand.

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server and its database answer */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters in the Prometheus text format */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first administrator has still to be made */
        get: operations["get_setup"];
        put?: never;
        /** Make the first administrator with the code printed at the first start */
        post: operations["do_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in, by which post */
        get: operations["get_session"];
        put?: never;
        /** Log in; sets the HttpOnly session cookie */
        post: operations["log_in"];
        delete: operations["log_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Act by another of one's posts from now on */
        post: operations["switch_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The one table of role × verb × scope */
        get: operations["list_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_units"];
        put?: never;
        post: operations["create_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All units within the scope as a flat list, parents before children */
        get: operations["get_unit_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct facts that are no reorganisation (short name, credit code, coverage, sector authority) */
        patch: operations["amend_unit"];
        trace?: never;
    };
    "/units/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rename_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This unit goes up in another; accounts and open items follow, history stays */
        post: operations["merge_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This unit becomes several; every account is given to one of them */
        post: operations["split_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/change-superior": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["change_superior"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a unit without a successor, once no unit, account or post hangs on it; history stays */
        post: operations["abolish_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_people"];
        put?: never;
        post: operations["create_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person can no longer log in; sessions end */
        post: operations["disable_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person can log in again */
        post: operations["enable_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the lock after wrong passwords */
        post: operations["unlock_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_appointments"];
        put?: never;
        post: operations["create_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the post for one person and begins it for another; open to-do items follow */
        post: operations["hand_over_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the post without a successor */
        post: operations["end_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_platforms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms/recognise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which platform and account a pasted link or text names */
        post: operations["recognise_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_accounts"];
        put?: never;
        post: operations["create_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exactly what the same filter lists, as a file */
        get: operations["export_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["amend_account"];
        trace?: never;
    };
    "/accounts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_account_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/duty-holders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Who answers for the account from a day on; earlier holders stay in the history */
        put: operations["set_duty_holders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/confirm-backfill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 待补录 → 正常, once both filings are recorded and the duty holders are named */
        post: operations["confirm_backfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/reopen-backfill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 正常 → 待补录, with the reason */
        post: operations["reopen_backfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_vendors"];
        put?: never;
        post: operations["create_vendor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{kind}/template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["ImportKind"];
            };
            cookie?: never;
        };
        get: operations["get_import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a file that is sent in chunks (needed above 1 MiB) */
        post: operations["begin_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{id}/chunks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description From 0 */
                number: number;
            };
            cookie?: never;
        };
        get?: never;
        put: operations["put_chunk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A complete upload becomes an attachment (receipt, screenshot, scan) that a later step names by its id
         * @description PDF, PNG, JPEG, WebP, GIF, Word, Excel or ZIP, at most 20 MiB; a video at most 64 MiB. Only who handed a file in can refer to it; it is given out with the record it belongs to.
         */
        post: operations["keep_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_imports"];
        put?: never;
        /**
         * Dry run of a file; nothing is written but the file and its report
         * @description Up to 1 MiB the file is the raw body (`application/octet-stream`) with `kind` and `file_name` in the query; a larger one is uploaded in chunks first and named by `upload_id` in a JSON body.
         */
        post: operations["check_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["apply_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The bad rows as sent, with a column of reasons */
        get: operations["get_import_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_posts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_post"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/counterparts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Posts of other accounts that say nearly the same, the likest first, with the facts in which they differ */
        get: operations["list_counterparts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Pictures of the post with what stands in them and what is wrong with it */
        get: operations["list_post_pictures"];
        put?: never;
        /** A file of the caller's becomes a picture of the post's newest version; it is read in the background */
        post: operations["add_post_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/post-pictures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The picture itself */
        get: operations["get_post_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/post-pictures/{id}/frame": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The small picture of the scene of a video that begins at this second */
        get: operations["get_post_video_frame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which facts of two texts or posts differ, and word for word what the second changed; nothing is stored */
        post: operations["compare_texts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Inspects a text; nothing is stored */
        post: operations["inspect_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The title and text of a file (docx, HTML, plain text in UTF-8 or GB18030), and what a docx carries besides; nothing is stored
         * @description The text of a docx is the one with all tracked changes accepted and without hidden letters. Headers, footers, text boxes, notes, comments, deleted and hidden words and properties of the file are its parts, each inspected by itself. Up to 1 MiB the file is the raw body; a larger one is handed in first (`POST /attachments`) and named by `attachment_id`, with an empty body.
         */
        post: operations["read_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What stands in a picture, or in those within a docx, and what is wrong with it; nothing is stored
         * @description PNG, JPEG, WebP, GIF or BMP. Up to 1 MiB the file is the raw body; a larger one is handed in first (`POST /attachments`) and named by `attachment_id`, with an empty body. A picture that cannot be read says so in its `problem`; the others are read. Of a docx 20 pictures are read.
         */
        post: operations["inspect_pictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A video that was handed in (`POST /attachments`) waits to be read in the background; what is found is kept for a day, for the caller alone
         * @description MP4, MOV, WebM, Matroska, AVI or FLV, at most 64 MiB. Of a long video the first ten minutes are looked at; no sound is listened to. Five may wait at a time.
         */
        post: operations["inspect_video"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/videos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** How far it is, or what was found */
        get: operations["get_inspected_video"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/videos/{id}/frame": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The small picture of the scene that begins at this second */
        get: operations["get_inspected_video_frame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The inspection of a text as a docx to be filed; nothing is stored */
        post: operations["report_inspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hit-exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** False alarms that are not to come back, those that hold everywhere and those of accounts within the caller's scope */
        get: operations["list_hit_exceptions"];
        put?: never;
        /** Words met in a draft that are no problem; in force at once where the caller may judge hits there, else a request */
        post: operations["propose_hit_exception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hit-exceptions/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "confirm" | "reject" | "end";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["act_on_hit_exception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The office's own words that are live, or those of one change */
        get: operations["list_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/office-holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons in office with their titles and days that the inspection holds texts against, or those of one change */
        get: operations["list_office_holders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names of units that the inspection protects by themselves, as the tree of units has them with their history */
        get: operations["list_unit_names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/word-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_word_changes"];
        put?: never;
        /** Words to be added (more than 200 come as a sheet, import kind office_words) or live words to be taken out; a draft that holds nothing yet */
        post: operations["draft_word_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/word-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_word_change"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/word-changes/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the stored posts with the words of a draft alone, and keeps what they would have hit */
        post: operations["try_word_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/word-changes/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "edit" | "submit" | "release" | "reject" | "withdraw";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step of rulebook/machines/word_change.yaml; a release holds at once */
        post: operations["act_on_word_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hits of all posts within the caller's scope */
        get: operations["list_hits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** At most 100,000 rows of the same list */
        get: operations["export_hits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/content-rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_content_rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/content-rules/{rule_id}/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How the rule speaks from now on; the rule book says which modes its kind allows */
        post: operations["switch_content_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_releases"];
        put?: never;
        /** An approved release; with corrects_id it takes the place of an earlier one. Posts are held against it a moment later. */
        post: operations["enter_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_release"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Posts within the caller's scope that carry the release or another one of its chain */
        get: operations["list_release_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/matches/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** At most 100,000 rows of the same list */
        get: operations["export_release_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/release-matches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_release_match"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["list_releases_of_post"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["triage_hit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_collection_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_findings"];
        put?: never;
        /** A person registers a problem with its evidence; it starts like one that a rule found */
        post: operations["register_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/manual-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Problems that no rule can see and that people register, by article */
        get: operations["list_manual_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One action on many findings; each is decided by itself */
        post: operations["act_on_findings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_finding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/files/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                attachment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_finding_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/handlers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Whom an order can be dispatched to at a unit (the one that holds it, if none is named) */
        get: operations["list_finding_handlers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/look-back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person's look at what was closed a quarter before and no rule can see; still bad is taken up anew, a step more serious */
        post: operations["decide_look_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/finding-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Copies, reminders and escalations on the caller's desk, the newest first */
        get: operations["list_finding_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/finding-alerts/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The receipt of an alert */
        post: operations["read_finding_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectification-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rates of rectification orders by unit or town, with their formulas; this year so far unless told otherwise */
        get: operations["rectification_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectification-statistics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_rectification_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectification-statistics/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders behind one number of the table */
        get: operations["list_rectification_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectification-statistics/records/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_rectification_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["FindingAction"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One step of the rectification; `asks` of the allowed action names the input fields */
        post: operations["act_on_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        get: operations["get_rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{rule_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        /** Every text of the rule that this database has seen, the newest first */
        get: operations["list_rule_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{rule_id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        /** What the rule found and how often it was wrong, by month and by unit */
        get: operations["get_rule_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a rule may be written over */
        get: operations["list_rule_relations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_rule_changes"];
        put?: never;
        /** A value of a parameter, a switch or a rule of the office's own, from a day on that is not past; it holds once another person has released it */
        post: operations["propose_rule_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_rule_change"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-changes/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "edit" | "submit" | "release" | "release_alone" | "reject" | "withdraw";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["act_on_rule_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        get: operations["get_article"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_evaluations"];
        put?: never;
        /** What would be found on a day or a stretch of days, with parameters changed or by a typed rule, against what the rules in force find; nothing is stored */
        post: operations["try_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_applications"];
        put?: never;
        /** Begin a draft; it may lack anything but its host. What no exception can allow (an internal division) is refused at once */
        post: operations["save_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Existing accounts that a planned one would overlap with, the nearest first */
        get: operations["find_overlaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What stands against submitting this form now, who would approve, what it overlaps with; nothing is written */
        post: operations["check_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One step on many applications, each on the content that was read and decided by itself */
        post: operations["act_on_applications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_application"];
        /** The whole form anew; while it is a draft, sent back or withdrawn */
        put: operations["revise_application"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/approval.docx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** 开设审批表 with every opinion and signature, and the approval's number */
        get: operations["get_approval_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file that the caller handed in (POST /attachments) becomes part of the application and of its digest */
        post: operations["add_application_material"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/materials/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                attachment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_application_material"];
        put?: never;
        post?: never;
        delete: operations["remove_application_material"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["ApplicationAction"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One step; `asks` of the allowed action names the input fields. A signature names the digest of the content that was read (409 if it changed) */
        post: operations["act_on_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller delegated and what was delegated to him */
        get: operations["list_delegations"];
        put?: never;
        /** A colleague may do what lies on the desk of the caller's present post, for one process and some days */
        post: operations["delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revoke_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/unauthorised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account that was opened without approval enters the registry as 擅自开设; internal divisions and second accounts are no obstacle */
        post: operations["confirm_unauthorised"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/steps/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["AccountAction"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One step of the account's life; which fields it needs stands in allowed_actions */
        post: operations["act_on_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything that the account published, as one attachment with its digest; needed before it is cancelled */
        post: operations["archive_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What follows the unit in a reorganisation; asked before it is decided */
        get: operations["get_unit_holdings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** A file of the account's steps or archives */
        get: operations["get_account_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filing-systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where accounts are filed, with clocks and what a receipt must show */
        get: operations["list_filing_systems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_filings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the filter shows, as a sheet; with receipts added it can be sent in again as the import filing_receipts */
        get: operations["export_filings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The forms of one system, filled in, one row an account, with that system's own column titles */
        get: operations["export_filing_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One filing with its form, to be copied field by field, and its history */
        get: operations["get_filing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/receipt-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file or picture of the receipt */
        get: operations["get_receipt_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Type values over the registry's; what says the same as the registry is not kept */
        put: operations["save_filing_form"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The form was sent in that system; its receipt is awaited */
        post: operations["submit_filing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/record-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A receipt for another account is refused; where only the name differs it is asked about (is_confirmed) */
        post: operations["record_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/correct-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A wrong receipt is replaced; what was recorded stays in the history */
        post: operations["correct_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/void-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The receipt was none; the filing is open again with the deadline it had */
        post: operations["void_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/give-word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The city office was told of the cancellation */
        post: operations["give_word"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The office decides that this need not be filed */
        post: operations["waive_filing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filings/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A waiver is taken back; the filing is open again with the deadline it had */
        post: operations["reinstate_filing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_filings_of_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/filings/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each system was told last against the registry now, and the systems against each other */
        get: operations["get_filing_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller's side drafted, and what was issued to the units that he sees */
        get: operations["list_papers"];
        put?: never;
        /** Draft a paper from a round, from the findings of a period, from one finding, or with values of one's own */
        post: operations["create_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Another text, section by section; a version of its own */
        put: operations["edit_paper"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/text/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a text would be refused for; nothing is saved */
        post: operations["check_paper_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/text/docx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The text comes from the docx of this paper, edited in a word processor (POST /attachments first) */
        post: operations["edit_paper_from_docx"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "give_opinion" | "submit" | "send_to_oa" | "take_back" | "send_back" | "sign" | "record_oa" | "issue" | "remind" | "publish" | "unpublish" | "correct" | "withdraw" | "drop";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step of rulebook/machines/paper.yaml */
        post: operations["act_on_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/sign_for": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller's unit signs for the paper */
        post: operations["sign_for_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/docx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["download_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["preview_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["download_paper_tables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["download_paper_scan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A leader's word on the paper: who follows it, until when */
        post: operations["record_paper_instruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_paper_instructions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-instructions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report_paper_instruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-instructions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close_paper_instruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_paper_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        get: operations["get_paper_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-templates/{code}/docx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        get: operations["download_paper_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-templates/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checked for its placeholders; every fault is told at once and nothing kept of a template that has one */
        post: operations["upload_paper_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-templates/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the version before */
        post: operations["retire_paper_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_document_series"];
        put?: never;
        post: operations["open_document_series"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_document_register"];
        put?: never;
        /** Reserve the next number or a given one, void one, or say that a paper outside the system has it */
        post: operations["enter_document_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-numbers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["check_document_number"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does a text contradict itself? Typed in, or a file that the caller handed in */
        post: operations["check_any_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_public_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_public_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/notices/{id}/docx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["download_public_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/notices.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["feed_of_public_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns of which the caller sees a sheet or the covered unit */
        get: operations["list_censuses"];
        put?: never;
        /** Plan a campaign; nothing is asked of anybody before it starts */
        post: operations["create_census"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_census"];
        /** Change a draft */
        put: operations["amend_census"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "start" | "withdraw" | "extend" | "close";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** start hands every covered unit its sheet; close ends the answering */
        post: operations["act_on_census"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The sheets behind a figure */
        get: operations["list_census_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses/{id}/unanswered": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Units that have not answered, with whom to ring */
        get: operations["list_unanswered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses/{id}/unanswered/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The same as xlsx */
        get: operations["export_unanswered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind the sheets named, or all open ones that the caller reaches; each is decided by itself */
        post: operations["remind_census_sheets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What signed sheets say differently from the registry */
        get: operations["list_census_corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/census-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's unit's own sheets, open campaigns first */
        get: operations["my_census_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/census-sheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_census_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/census-sheets/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Take these answers into the sheet; lines that are not named stay as they are */
        put: operations["answer_census_sheet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/census-sheets/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "submit" | "take_back" | "sign" | "record_scan" | "send_back" | "remind";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["act_on_census_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/census-sheets/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The statement to be signed, as docx */
        get: operations["get_census_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/census-sheets/{id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The statement as it was signed on paper */
        get: operations["get_census_scan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/census-sheets/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The sheet as xlsx, to be filled in and imported as census_answers */
        get: operations["get_census_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/census-corrections/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "accept" | "reject" | "confirm_unauthorised";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** accept amends the registry or registers the account */
        post: operations["act_on_census_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts to be completed, and what each lacks */
        get: operations["list_backfill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds: those whose unit the caller sees, and closed ones with an account that he sees */
        get: operations["list_rounds"];
        put?: never;
        /** Plan a round; nothing is drawn before it starts */
        post: operations["create_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items that a round can ask for, and the figures that hold today */
        get: operations["round_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a plan would draw; writes nothing */
        post: operations["preview_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A round with its draw and result */
        get: operations["get_round"];
        /** Change a round that has not started */
        put: operations["amend_round"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "start" | "check" | "follow_units" | "close" | "withdraw";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** start draws the accounts and publishes the seed; close freezes the result */
        post: operations["act_on_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Versions of the frozen result */
        get: operations["list_round_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/results/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description 0: the newest, or the count of now */
                version: number;
            };
            cookie?: never;
        };
        /** A version of the result */
        get: operations["get_round_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/watch-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts that every round draws */
        get: operations["list_watch_list"];
        put?: never;
        /** Put an account on the watch list */
        post: operations["enter_watch_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/watch-list/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an account off the watch list */
        post: operations["leave_watch_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The accounts of a round behind a figure */
        get: operations["list_round_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What was found, by its state; by default what waits for a second person */
        get: operations["list_round_checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/inspectors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Who can be given accounts of the round */
        get: operations["list_inspectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share accounts evenly among inspectors */
        post: operations["assign_round_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A further version of a frozen result */
        post: operations["correct_round_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The round as a workbook */
        get: operations["export_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/check-list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The check list on paper */
        get: operations["print_check_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Running rounds in which the caller has accounts to look at */
        get: operations["my_check_lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/round-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** An account of a round with its items */
        get: operations["get_round_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/round-accounts/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Answer items of the check list */
        put: operations["answer_check_list"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/second-looks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One person's second looks at veto items of a round, all or none; a refusal names its row */
        post: operations["look_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/round-checks/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: "confirm" | "reject" | "take_back";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A second person looks at a veto item */
        post: operations["act_on_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/round-checks/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** Evidence of a check */
        get: operations["get_check_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-problem-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the monitor may report, and why the office may not take a report */
        get: operations["get_monitor_problem_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-verifiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of the office may be named as verifier of a commission */
        get: operations["get_monitor_verifiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook in which reports are handed in */
        get: operations["get_monitor_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_monitor_commissions"];
        put?: never;
        post: operations["create_monitor_commission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-commissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_monitor_commission"];
        put: operations["amend_monitor_commission"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-commissions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_monitor_commission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-commissions/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The accounts of the task with what is needed to find them */
        get: operations["list_monitored_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-commissions/{id}/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** How the monitor did, by code and month */
        get: operations["get_monitor_accuracy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-commissions/{id}/missed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Findings on accounts of the task and in its period that no report names; for the office */
        get: operations["list_missed_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_monitor_reports"];
        put?: never;
        /** One report; the same number with the same content again changes nothing */
        post: operations["hand_in_monitor_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-reports/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 200 reports, each standing for itself */
        post: operations["hand_in_monitor_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list with its filters as a sheet */
        get: operations["export_monitor_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_monitor_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-reports/{id}/pictures/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                position: number;
            };
            cookie?: never;
        };
        get: operations["get_monitor_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitor-reports/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["MonitorReportAction"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["act_on_monitor_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where lists can come from, each with its newest list */
        get: operations["list_reconciliation_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a spreadsheet and says how it is laid out, with the column mapping remembered or suggested
         * @description The file itself up to 1 MiB, or the id of a complete upload. Any layout; merged heads, several sheets, CSV in UTF-8 or GB18030.
         */
        post: operations["scan_reconciliation_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists taken in, newest first; the registry's snapshots only with source=registry */
        get: operations["list_reconciliation_lists"];
        put?: never;
        /** The rows of a scanned file become a list of a day */
        post: operations["take_in_reconciliation_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_reconciliation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-lists/{id}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The rows that were left out, as they stood, with the reason behind each */
        get: operations["get_reconciliation_left_out"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-lists/{id}/comparison": {
        parameters: {
            query: {
                with: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What is new, gone and changed from this list to the other; nothing is stored */
        get: operations["compare_reconciliation_lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_reconciliations"];
        put?: never;
        /** Compares the registry as of a day with the chosen lists */
        post: operations["run_reconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations/{id}/doubts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Pairs of which only a person can say whether they are one account, the likelier first */
        get: operations["list_reconciliation_doubts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-doubts/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says whether a pair is one account; the answer is remembered for later comparisons */
        post: operations["decide_reconciliation_doubt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Differences of a comparison (the newest unless one is named), within the scope */
        get: operations["list_reconciliation_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-differences/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exactly what the filter shows, as a sheet */
        get: operations["export_reconciliation_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-differences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_reconciliation_difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-differences/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whether an account was concealed, or accepts another difference with a reason */
        post: operations["decide_reconciliation_difference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation-differences/{id}/mend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that it was put right; the next comparison shows whether it was */
        post: operations["mend_reconciliation_difference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Analyses, the newest first */
        get: operations["list_consolidation_runs"];
        put?: never;
        /** Looks at every account in force, as of a day, as known now */
        post: operations["make_consolidation_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_consolidation_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Works the analysis out again from what was known then; nothing is stored */
        post: operations["replay_consolidation_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What other thresholds would propose; nothing is stored */
        post: operations["try_consolidation_thresholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case for each proposal to rectify, merge or close */
        post: operations["issue_consolidation_proposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["list_consolidation_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}/cards/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["export_consolidation_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}/cards/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                account_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_consolidation_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Accounts that overlap, the strongest first; both within the caller's scope */
        get: operations["list_consolidation_pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/runs/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Accounts joined through each other by overlap */
        get: operations["list_consolidation_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_consolidation_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_consolidation_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_consolidation_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases/{id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adopt_consolidation_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decline_consolidation_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["plan_consolidation_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases/{id}/give-notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["give_consolidation_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases/{id}/record-removal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record_consolidation_removal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consolidation/cases/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_consolidation_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was notified how often in the calendar year of a day, and what follows */
        get: operations["list_ladder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/ladder/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_ladder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/ladder/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_ladder_of_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_notifications"];
        put?: never;
        /** The same again answers the one that is there; what follows on the ladder is proposed in the same transaction */
        post: operations["enter_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/notifications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_notification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/notifications/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_notification_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/notifications/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correct_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/notifications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/notifications/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restore_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_admonitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_admonitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_admonition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_admonition_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["appoint_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postpone_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decline_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["drop_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hold_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/report-commitment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report_commitment_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/confirm-commitment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_commitment_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/return-commitment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["return_commitment_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/admonitions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close_admonition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_closure_advices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_closure_advices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_closure_advice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_closure_advice_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issue_closure_advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decline_closure_advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["drop_closure_advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adopt_closure_advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reject_closure_advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/advise-again": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["advise_again_closure_advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close_closure_advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/advices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revoke_closure_advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_accountability_records"];
        put?: never;
        post: operations["propose_accountability_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_accountability_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_accountability_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_accountability_record_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The record, each item of evidence as it was, and the ledger's entries of them with inclusion proofs */
        get: operations["get_evidence_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records/{id}/add-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_evidence_accountability_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transfer_accountability_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decline_accountability_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accountability/records/{id}/record-result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record_result_accountability_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicator-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sets of the rule book and of the office */
        get: operations["list_indicator_sets"];
        put?: never;
        /** A set of the office's own; in force once a second person has released it */
        post: operations["propose_indicator_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicator-sets/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The faults of a text, each with its line */
        post: operations["check_indicator_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicator-sets/{set_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set_id: string;
            };
            cookie?: never;
        };
        /** One set with its versions */
        get: operations["get_indicator_set"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicator-sets/{set_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody else than who proposed it */
        post: operations["release_indicator_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicator-sets/{set_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody else than who proposed it, with the reason */
        post: operations["decline_indicator_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: operations["list_assessments"];
        put?: never;
        /** A draft */
        post: operations["create_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One assessment, its set, who has handed in, what the caller may do */
        get: operations["get_assessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/classes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Units that stand in another class than the set says; without a class they are not assessed */
        put: operations["place_assessed_units"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the units to score themselves */
        post: operations["start_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/begin-verifying": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No more self-scores */
        post: operations["begin_verifying_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/compute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes the facts and works the result out; may be repeated until it is announced */
        post: operations["compute_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Units see their results and may appeal */
        post: operations["announce_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/finalise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing changes any more */
        post: operations["finalise_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What was entered by people */
        get: operations["list_assessment_entries"];
        put?: never;
        /** By an indicator that nothing else measures */
        post: operations["enter_assessment_points"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/entries/{entry_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                entry_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It stays on record and counts no more */
        post: operations["withdraw_assessment_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/self-scores/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                unit_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** What the unit says of itself */
        get: operations["get_self_scores"];
        /** In the place of what was saved before */
        put: operations["save_self_scores"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/self-scores/{unit_id}/hand-in": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                unit_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cannot be changed any more */
        post: operations["hand_in_self_scores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Within the caller's scope */
        get: operations["list_assessment_appeals"];
        put?: never;
        /** Of one record, or of an item as a whole */
        post: operations["appeal_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/appeals/{appeal_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                appeal_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody who did not score; what is granted makes a new version of the result */
        post: operations["decide_assessment_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/appeals/{appeal_id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                appeal_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By whoever appealed, before it is decided */
        post: operations["take_back_assessment_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** Evidence of an entry, a self-score or an appeal, to whoever reads that record */
        get: operations["get_assessment_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The ranking by class, with counts and distribution */
        get: operations["list_assessment_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/sheets/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Ranking and, in a workbook, every record behind it */
        get: operations["export_assessment_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/sheets/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                unit_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** A unit's result with the record behind every point */
        get: operations["get_assessment_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another set or other parameters of rules would give; nothing is stored */
        post: operations["try_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Two versions, or another assessment and this one, record by record */
        get: operations["compare_assessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The facts read once more, as known then or as known now */
        post: operations["replay_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts as tables; every number links to the list of the records behind it */
        get: operations["get_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All tables as one workbook, or one table */
        get: operations["export_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records behind a number */
        get: operations["list_statistics_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_statistics_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records behind a number */
        get: operations["list_statistics_filings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/filings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_statistics_filings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is this an official account? One of four answers to a pasted link, id or name */
        get: operations["get_public_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/answer/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for the QR code in a PNG or JPEG picture of at most 1 MiB and 40 megapixels */
        post: operations["ask_public_answer_by_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Official accounts by name, unit or platform */
        get: operations["list_public_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_public_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/accounts/{id}/qr.png": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A QR code of the account's public page, to print */
        get: operations["get_public_account_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_public_platforms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Openings, amendments, shut-downs and cancellations, the latest first (RFC 4287) */
        get: operations["get_public_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/register.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole register; its signature is beside it */
        get: operations["get_public_register_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/register.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_public_register_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/register.json.sig": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ed25519 over the bytes of register.json */
        get: operations["get_public_register_json_signature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/register.csv.sig": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ed25519 over the bytes of register.csv */
        get: operations["get_public_register_csv_signature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/register.pub": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public key of the signatures, PEM */
        get: operations["get_public_register_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report an account that poses as an official one; nobody need give a name */
        post: operations["create_public_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/reports/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        /** What became of a report */
        get: operations["get_public_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fake-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_fake_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fake-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_fake_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fake-reports/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["get_fake_report_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fake-reports/{id}/reveal-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The reporter's contact in clear; the reason goes into the ledger */
        post: operations["reveal_fake_report_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fake-reports/{id}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["FakeReportAction"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handle_fake_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have to do, have done, or sent and wait for, by time left */
        get: operations["get_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** City, unit or account on a day; every number links to the records behind it, counted in one snapshot */
        get: operations["get_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The findings behind a number, as known when it was counted; the address is made by the dashboard */
        get: operations["list_dashboard_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/records/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_dashboard_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts behind a figure, with how many problems were found in them */
        get: operations["list_dashboard_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monthly-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page on a month of the city or a unit, in sentences and figures */
        get: operations["get_monthly_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monthly-report/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_monthly_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One box for a name, a pasted link or an id */
        get: operations["search_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_ledger_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/entries/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sequence: number;
            };
            cookie?: never;
        };
        get: operations["get_ledger_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        PaperKind: "notice" | "rectification_notice" | "reminder_notice" | "admonition_notice" | "closure_advice_letter" | "accountability_record" | "inspection_checklist" | "assessment_sheet";
        /** @enum {string} */
        PaperState: "draft" | "to_sign" | "in_oa" | "signed" | "issued" | "corrected" | "withdrawn" | "dropped";
        PaperUnit: {
            id: components["schemas"]["Id"];
            name: string;
            short_name: string;
        };
        PaperPerson: null | {
            id: components["schemas"]["Id"];
            name: string;
        };
        Paper: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["PaperKind"];
            kind_zh: string;
            template: string;
            title: string;
            subject_kind: string;
            subject_id: number;
            state: components["schemas"]["PaperState"];
            state_zh: string;
            document_number: string;
            /** Format: date */
            written_on: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            issued_at: string | null;
            is_public: boolean;
            version: number;
            unit: components["schemas"]["PaperUnit"];
            receipts_total?: number;
            receipts_signed?: number;
        };
        PaperPage: {
            items: components["schemas"]["Paper"][];
            next_cursor: string | null;
            total: number;
        };
        PaperInput: {
            template: string;
            subject_id?: components["schemas"]["Id"];
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            addressee_ids?: components["schemas"]["Id"][];
            copied_to_ids?: components["schemas"]["Id"][];
            values?: {
                [key: string]: string;
            };
        };
        PaperSection: {
            heading: string;
            text: string;
        };
        PaperTextInput: {
            title: string;
            addressee?: string;
            sections: components["schemas"]["PaperSection"][];
        };
        PaperStepInput: {
            reason?: string;
            /** @description sign: of the text that was read */
            digest?: string;
            /** @description record_oa: as the city's office system gave it */
            document_number?: string;
            /** Format: date */
            written_on?: string;
            scan_id?: components["schemas"]["Id"];
            /** @description issue: the series */
            word?: string;
            /** @description issue: one that was reserved */
            number?: number;
            is_public?: boolean;
        };
        PaperBlock: {
            text?: string;
            chart?: string;
            table?: {
                widths: number[];
                heading_rows: number;
                rows: string[][];
            };
        };
        PaperText: {
            title: string;
            subtitle: string;
            addressee: string;
            body: components["schemas"]["PaperBlock"][];
            attachments: {
                title: string;
                blocks: components["schemas"]["PaperBlock"][];
            }[];
            signature: string;
            copied_to?: string;
        };
        Contradiction: {
            code: string;
            message: string;
            excerpt: string;
            /** @description Index of the section, -1 outside the text */
            section: number;
            line: string;
            from: number;
            to: number;
        };
        Contradictions: {
            contradictions: components["schemas"]["Contradiction"][];
        };
        PaperReceipt: {
            unit: components["schemas"]["PaperUnit"];
            is_copy: boolean;
            signed_by: string;
            /** Format: date-time */
            signed_at: string | null;
            note: string;
            reminders: number;
            /** Format: date-time */
            reminded_at: string | null;
            /** Format: date-time */
            due_at: string | null;
            light: string | null;
            light_zh: string | null;
            time_left_zh: string | null;
        };
        PaperInstructionInput: {
            given_by: string;
            body: string;
            /** Format: date */
            given_on: string;
            unit_id: components["schemas"]["Id"];
            /** Format: date */
            due_on: string;
        };
        PaperInstruction: {
            id: components["schemas"]["Id"];
            paper_id: components["schemas"]["Id"];
            paper_title: string;
            given_by: string;
            body: string;
            /** Format: date */
            given_on: string;
            unit: {
                id: components["schemas"]["Id"];
                name: string;
            };
            /** Format: date */
            due_on: string;
            /** @enum {string} */
            state: "open" | "reported" | "closed";
            state_zh: string;
            result: string;
            /** Format: date-time */
            reported_at: string | null;
            /** Format: date-time */
            closed_at: string | null;
            version: number;
            may_report: boolean;
            may_close: boolean;
            /** Format: date-time */
            due_at: string | null;
            light: string | null;
            light_zh: string | null;
            time_left_zh: string | null;
        };
        PaperInstructionPage: {
            items: components["schemas"]["PaperInstruction"][];
            next_cursor: string | null;
            total: number;
        };
        /** @description notes, versions, timeline, numbers, drafted_by, submitted_by and contradictions are shown to the side that drafts and signs */
        PaperDetail: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["PaperKind"];
            kind_zh: string;
            template: string;
            template_zh: string;
            can_be_public: boolean;
            title: string;
            addressee: string;
            subject_kind: string;
            subject_id: number;
            unit: components["schemas"]["PaperUnit"];
            state: components["schemas"]["PaperState"];
            state_zh: string;
            document_number: string;
            /** Format: date */
            written_on: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            issued_at: string | null;
            signed_by: components["schemas"]["PaperPerson"];
            /** Format: date-time */
            signed_at: string | null;
            is_public: boolean;
            has_scan: boolean;
            digest: string;
            signed_digest: string;
            text_number: number;
            reason: string;
            corrects_id: number | null;
            corrected_by_id: number | null;
            version: number;
            is_own: boolean;
            sections: components["schemas"]["PaperSection"][];
            text: components["schemas"]["PaperText"];
            addressees: components["schemas"]["PaperUnit"][];
            copied_to: components["schemas"]["PaperUnit"][];
            receipts: components["schemas"]["PaperReceipt"][];
            instructions: components["schemas"]["PaperInstruction"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
            drafted_by?: components["schemas"]["PaperPerson"];
            submitted_by?: components["schemas"]["PaperPerson"];
            numbers?: Record<string, never>;
            contradictions?: components["schemas"]["Contradiction"][];
            notes?: {
                id: number;
                event: string;
                event_zh: string;
                body: string;
                person: string;
                unit: string;
                /** Format: date-time */
                created_at: string;
                text_number: number;
            }[];
            versions?: {
                number: number;
                digest: string;
                /** @enum {string} */
                origin: "template" | "page" | "docx";
                person: string;
                /** Format: date-time */
                created_at: string;
            }[];
            timeline?: {
                sequence: number;
                /** Format: date-time */
                recorded_at: string;
                verb_zh: string;
                actor: string;
                unit: string;
                reason: string;
            }[];
        };
        Placeholder: {
            name: string;
            zh: string;
            is_required: boolean;
            is_list: boolean;
            inside: components["schemas"]["Placeholder"][];
        };
        PaperTemplate: {
            code: string;
            kind: components["schemas"]["PaperKind"];
            kind_zh: string;
            zh: string;
            source: string;
            /** @description 0: the rule book's own */
            number: number;
            placeholders: components["schemas"]["Placeholder"][];
            text?: components["schemas"]["PaperText"];
            versions: {
                number: number;
                note: string;
                person: string;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                retired_at: string | null;
            }[];
        };
        DocumentSeries: {
            id: components["schemas"]["Id"];
            word: string;
            unit_id: components["schemas"]["Id"];
            unit_name: string;
        };
        DocumentRegister: {
            word: string;
            year: number;
            unit_name: string;
            next: number;
            /** @description Numbers that nobody has explained */
            gaps: number[];
            items: {
                number: number;
                document_number: string;
                /** @enum {string} */
                state: "reserved" | "used" | "voided" | "elsewhere";
                state_zh: string;
                /** @enum {string} */
                origin: "own" | "oa";
                paper_id: number | null;
                title: string;
                reason: string;
                person: string;
                /** Format: date-time */
                created_at: string;
            }[];
        };
        PublicNotice: {
            id: components["schemas"]["Id"];
            title: string;
            document_number: string;
            unit_name: string;
            /** Format: date */
            written_on: string;
            /** Format: date */
            issued_on: string;
        };
        PublicNoticePage: {
            items: components["schemas"]["PublicNotice"][];
            next_cursor: string | null;
            total: number;
        };
        PublicNoticeDetail: components["schemas"]["PublicNotice"] & {
            text: components["schemas"]["PaperText"];
        };
        Id: number;
        /** Format: date */
        Day: string;
        /**
         * Format: date-time
         * @description RFC 3339 at +08:00
         */
        Instant: string;
        Reason: string;
        /** @description Number and title of the document that decided it */
        Decision: string;
        UnitName: string;
        /** @description Unified social credit code; the check digit is verified */
        CreditCode: string;
        /** @enum {string} */
        UnitKind: "city_office" | "town" | "department" | "city_institution" | "subordinate_unit" | "internal_division" | "enterprise" | "guidance_unit" | "outside_body" | "government";
        /** @enum {string} */
        UnitLevel: "city" | "town" | "village";
        /** @enum {string} */
        UnitState: "active" | "merged" | "split" | "abolished";
        /** @enum {string} */
        Role: "city_office_clerk" | "city_office_section_chief" | "city_office_leader" | "supervising_officer" | "editor" | "section_head" | "leader" | "monitor" | "guidance" | "system_administrator" | "security_administrator" | "audit_administrator";
        /** @enum {string} */
        AccountKind: "publishing" | "service_only";
        /** @enum {string} */
        AccountState: "opened_to_file" | "normal" | "amended_to_file" | "shutdown_planned" | "shut_down" | "cancellation_planned" | "freezing" | "cancelled_to_audit" | "cancelled" | "unauthorised" | "to_be_completed";
        /** @enum {string} */
        Duty: "principal" | "leader_in_charge" | "section_head" | "editor" | "maintainer";
        /** @enum {string} */
        Severity: "serious" | "general" | "hint";
        /** @enum {string} */
        Triage: "shown" | "warning" | "false_alarm";
        /**
         * @description green: more than half the time left; yellow: near the limit; red: overdue
         * @enum {string}
         */
        Light: "green" | "yellow" | "red";
        /** @enum {string} */
        SheetFormat: "xlsx" | "csv";
        /** @enum {string} */
        ImportKind: "accounts_baseline" | "accounts" | "units" | "posts" | "duty_holders" | "account_metrics" | "filing_receipts" | "census_answers" | "outside_notifications" | "monitor_reports" | "website_results" | "error_reports" | "office_words" | "office_holders";
        /**
         * @description 预警中 待核实 待二次核实 核实不属实 待派发 待签收 整改中 反馈待签发 延期审批 申诉中 退回裁定 挂起审批 挂起 待复核 退回重改 办结
         * @enum {string}
         */
        FindingState: "warned" | "to_verify" | "to_confirm" | "not_upheld" | "to_dispatch" | "to_sign_for" | "rectifying" | "to_sign_answer" | "extension_requested" | "appealed" | "to_rule_on_return" | "suspension_requested" | "suspended" | "to_recheck" | "rework" | "closed";
        /**
         * @description 规则检出 第三方监测 检查 人工登记
         * @enum {string}
         */
        FindingSource: "rule" | "monitor" | "round" | "person";
        NewFinding: {
            /** @description Of GET /manual-items */
            item: string;
            /** @enum {string} */
            subject_kind: "account" | "unit";
            subject_id: components["schemas"]["Id"];
            what: string;
            link?: string;
            /** @description The day it was seen; today if left out */
            first_day?: components["schemas"]["Day"];
            /** @description Files of the caller's (POST /attachments) */
            attachment_ids?: components["schemas"]["Id"][];
        };
        ManualItem: {
            id: string;
            title: string;
            article: components["schemas"]["ArticleReference"];
            severity: components["schemas"]["Severity"];
            severity_zh: string;
            /** @enum {string} */
            subject: "account" | "unit";
        };
        FindingFileIds: components["schemas"]["Id"][];
        /** @description 督办, computed from the clock that runs */
        FindingFlag: {
            level: number;
            level_zh: string | null;
            /** @enum {string} */
            light: "green" | "yellow" | "red" | "follow_up" | "notice";
            light_zh: string;
        };
        FindingAnswer: {
            id: components["schemas"]["Id"];
            unit: string | null;
            done: string;
            cause: string;
            prevention: string;
            handed_in_by: string | null;
            handed_in_at: components["schemas"]["Instant"];
            signed_by: string | null;
            signed_at: string | null;
            /** @enum {string} */
            outcome: "waiting" | "sent_back" | "taken_back" | "handed_in" | "passed" | "failed";
            outcome_zh: string;
        };
        FindingRecheck: {
            checked_at: components["schemas"]["Instant"];
            as_of: components["schemas"]["Day"];
            /** @enum {string} */
            outcome: "still_there" | "gone" | "not_checkable";
            outcome_zh: string;
        };
        FindingDesk: {
            state_zh: string;
            /** @enum {string} */
            side: "host" | "supervising";
            unit: components["schemas"]["UnitReference"];
            role_zh: string;
            person: string | null;
            is_paused: boolean;
            began_at: components["schemas"]["Instant"];
            ended_at: string | null;
            /** @description Minutes of working time; until now while it lasts */
            working_minutes: number;
        };
        FindingAlert: {
            id: components["schemas"]["Id"];
            finding_id: components["schemas"]["Id"];
            finding_title: string;
            /** @enum {string} */
            kind: "copy" | "reminder" | "escalation";
            kind_zh: string;
            /** @description 催办通知书号 */
            number: string | null;
            level: number | null;
            unit: string;
            role_zh: string;
            person: string | null;
            body: string;
            sent_by: string;
            created_at: components["schemas"]["Instant"];
            /** @description In working time */
            deliver_at: components["schemas"]["Instant"];
            is_delivered: boolean;
            /** @description The receipt */
            read_at: string | null;
            read_by: string | null;
        };
        FindingAlertPage: {
            items: components["schemas"]["FindingAlert"][];
            next_cursor: components["schemas"]["NextCursor"];
            unread: number;
        };
        FindingLookBack: {
            due_on: components["schemas"]["Day"];
            /** @enum {string} */
            outcome: "waiting" | "for_person" | "mended" | "still_bad";
            outcome_zh: string;
            looked_at: string | null;
            looked_by: string | null;
            note: string;
            reopened_id: number | null;
            may_decide: boolean;
        };
        FindingHandler: {
            id: components["schemas"]["Id"];
            name: string;
            role_zh: string;
        };
        StatisticsValue: {
            measure: string;
            counted: number;
            holding: number;
            per_mille: number | null;
        };
        StatisticsGroup: {
            values: components["schemas"]["StatisticsValue"][];
            handled: number;
            working_minutes: number;
            paused_minutes: number;
        };
        RectificationStatistics: {
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            /** @enum {string} */
            by: "unit" | "town";
            measures: {
                code: string;
                zh: string;
                formula: string;
            }[];
            rows: (components["schemas"]["StatisticsGroup"] & {
                unit: components["schemas"]["UnitReference"];
            })[];
            total: components["schemas"]["StatisticsGroup"];
        };
        FindingFile: {
            id: components["schemas"]["Id"];
            attachment_id: components["schemas"]["Id"];
            /** @enum {string} */
            part: "evidence" | "before" | "after" | "proof";
            answer_id: number | null;
            event: string;
            file_name: string;
            media_type: string;
            size_bytes: number;
            digest: string;
            added_at: components["schemas"]["Instant"];
        };
        /**
         * @description 核实 二次核实 不属实 派发 签收 反馈 签发反馈 退回修改 撤回反馈 退回重改 办结 申请延期 审批延期 申诉 裁决申诉 退回不属本单位 裁定退回 申请挂起 审批挂起 恢复整改 催办
         * @enum {string}
         */
        FindingAction: "verify" | "confirm" | "reject" | "dispatch" | "sign_for" | "answer" | "sign_answer" | "send_back_answer" | "take_back_answer" | "return_rework" | "close" | "request_extension" | "decide_extension" | "appeal" | "take_back_appeal" | "decide_appeal" | "return_not_ours" | "decide_return" | "request_suspension" | "decide_suspension" | "resume" | "remind";
        /** @enum {string} */
        HitKind: "serious_wording" | "typo" | "form" | "personal_data" | "secrecy_marking" | "advertisement" | "link" | "source" | "unrelated_content" | "personal_opinion" | "consistency" | "picture";
        Problem: {
            type: string;
            /** @description Chinese */
            title: string;
            status: number;
            /** @description Chinese; what was wrong and what to do */
            detail?: string;
            code: string;
            field?: string;
            article?: components["schemas"]["ArticleReference"];
            errors?: {
                code: string;
                field?: string;
                detail: string;
                article?: components["schemas"]["ArticleReference"];
            }[];
            request_id: string;
        };
        ArticleReference: {
            key: string;
            /** @description 文号, e.g. 东府办函〔2021〕152号 */
            document: string;
            title?: string;
            clause: string;
            text?: string;
            /** @enum {string} */
            checked?: "已核" | "待核";
        };
        Article: {
            key: string;
            document: string;
            title: string;
            issuer?: string;
            issued_on?: string | null;
            clause: string;
            heading?: string;
            text: string;
            /** @enum {string} */
            checked: "已核" | "待核";
        };
        AllowedAction: {
            action: string;
            zh: string;
            is_allowed: boolean;
            /** @description The step that the process waits for */
            is_primary?: boolean;
            /** @description Input fields that the action needs */
            asks?: string[];
            /** @description 委托: whose desk the caller would act from */
            on_behalf_of?: string;
            refusal?: components["schemas"]["Problem"];
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "degraded";
            version: string;
            /** @enum {string} */
            database: "sqlite" | "postgresql";
            rulebook_version?: string;
        };
        Setup: {
            is_needed: boolean;
        };
        SetupInput: {
            first_run_code: string;
            login: components["schemas"]["LoginName"];
            name: string;
            password: string;
            /** @description Made the root of the unit tree when there is none, e.g. 云湾市 */
            city_name?: string;
        };
        LoginName: string;
        LoginInput: {
            login: string;
            password: string;
        };
        Session: {
            person: components["schemas"]["PersonReference"];
            appointments: components["schemas"]["SessionAppointment"][];
            /** @description The active one; absent when the person holds none */
            appointment?: components["schemas"]["SessionAppointment"];
            /** @description Verbs that the active role may use, e.g. registry.read_account */
            permissions: string[];
            csrf_token: string;
            must_change_password: boolean;
            city_name: string;
            idle_limit_minutes?: number;
            /** @description Today by the server's clock */
            as_of?: components["schemas"]["Day"];
        };
        SessionAppointment: {
            id: components["schemas"]["Id"];
            unit: components["schemas"]["UnitReference"];
            role: components["schemas"]["Role"];
            role_zh: string;
            title: string;
            /**
             * @description host 主办, supervising 主管, city 全市
             * @enum {string}
             */
            mode: "host" | "supervising" | "city" | "guidance" | "administration";
        };
        PermissionTable: {
            roles: {
                code: string;
                zh: string;
                note?: string;
            }[];
            verbs: {
                code: string;
                zh: string;
                module?: string;
            }[];
            cells: {
                role: string;
                verb: string;
                /**
                 * @description Cells not listed are not permitted
                 * @enum {string}
                 */
                scope: "city" | "subtree" | "unit" | "own";
            }[];
        };
        UnitReference: {
            id: components["schemas"]["Id"];
            name: string;
            short_name: string;
            kind?: components["schemas"]["UnitKind"];
        };
        Unit: {
            id: components["schemas"]["Id"];
            version: number;
            name: string;
            short_name: string;
            credit_code: string | null;
            kind: components["schemas"]["UnitKind"];
            kind_zh: string;
            level: components["schemas"]["UnitLevel"];
            parent: components["schemas"]["UnitReference"] | null;
            supervising_unit: components["schemas"]["UnitReference"] | null;
            sector_authority: components["schemas"]["UnitReference"] | null;
            /** @description Name of the town or of the city */
            area: string;
            /** @description Whether the filing duty covers it */
            is_covered: boolean;
            state: components["schemas"]["UnitState"];
            state_zh: string;
            /** @description Accounts it hosts itself */
            accounts: number;
            /** @description Open findings on them */
            open_findings: number;
        };
        UnitNode: {
            id: components["schemas"]["Id"];
            parent_id: number | null;
            name: string;
            short_name: string;
            kind: components["schemas"]["UnitKind"];
            state: components["schemas"]["UnitState"];
            /** @description Of the unit and all below it */
            accounts: number;
        };
        UnitDetail: components["schemas"]["Unit"] & {
            history: {
                name: string;
                short_name: string;
                kind: components["schemas"]["UnitKind"];
                parent: components["schemas"]["UnitReference"] | null;
                state: components["schemas"]["UnitState"];
                decision: string;
                valid_from: components["schemas"]["Day"];
                valid_to: string | null;
                recorded_at: components["schemas"]["Instant"];
            }[];
            successions: {
                predecessor: components["schemas"]["UnitReference"];
                successor: components["schemas"]["UnitReference"];
                effective_on: components["schemas"]["Day"];
                decision: string;
            }[];
            appointments: components["schemas"]["Appointment"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        UnitInput: {
            name: components["schemas"]["UnitName"];
            short_name: components["schemas"]["UnitName"];
            credit_code?: string;
            kind: components["schemas"]["UnitKind"];
            level: components["schemas"]["UnitLevel"];
            parent_id: components["schemas"]["Id"];
            /** @description Default by the tree */
            supervising_unit_id?: components["schemas"]["Id"];
            sector_authority_id?: components["schemas"]["Id"];
            area?: string;
            is_covered?: boolean;
            decision: components["schemas"]["Decision"];
            valid_from: components["schemas"]["Day"];
        };
        UnitAmendment: {
            short_name?: components["schemas"]["UnitName"];
            credit_code?: string;
            sector_authority_id?: components["schemas"]["Id"];
            is_covered?: boolean;
            reason?: string;
        };
        UnitPage: {
            items: components["schemas"]["Unit"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        NextCursor: string | null;
        PersonReference: {
            id: components["schemas"]["Id"];
            name: string;
        };
        Person: {
            id: components["schemas"]["Id"];
            version: number;
            name: string;
            /** @description Masked unless it is one's own */
            phone: string;
            login: string | null;
            is_disabled: boolean;
            is_locked: boolean;
            appointments: components["schemas"]["Appointment"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        PersonInput: {
            name: string;
            phone?: string;
            login: components["schemas"]["LoginName"];
        };
        PersonCreated: {
            person: components["schemas"]["Person"];
            /** @description Must be changed at the first login; never shown again */
            one_time_password: string;
        };
        PersonPage: {
            items: components["schemas"]["Person"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        Appointment: {
            id: components["schemas"]["Id"];
            person: components["schemas"]["PersonReference"];
            unit: components["schemas"]["UnitReference"];
            role: components["schemas"]["Role"];
            role_zh: string;
            title: string;
            valid_from: components["schemas"]["Day"];
            valid_to: string | null;
            handed_over_to?: components["schemas"]["PersonReference"] | null;
        };
        AppointmentPage: {
            items: components["schemas"]["Appointment"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        Platform: {
            code: string;
            zh: string;
            operator?: string;
            /** @description App or mini-program: judged by availability, not by posts */
            is_client: boolean;
            kinds: components["schemas"]["AccountKind"][];
            /** @description What its permanent id is called, e.g. 原始ID */
            permanent_id_zh?: string;
            permanent_id_help?: string;
        };
        RecognisedLink: {
            platform: string | null;
            platform_zh: string | null;
            platform_account_id: string | null;
            /** @description Normalised */
            link: string | null;
            is_sure: boolean;
            /** @description Chinese: what was understood, and what is still missing */
            note: string;
            /** @description The registered account it names */
            account?: components["schemas"]["AccountReference"];
        };
        AccountReference: {
            id: components["schemas"]["Id"];
            name: string;
            platform: string;
            platform_zh: string;
        };
        Account: {
            id: components["schemas"]["Id"];
            version: number;
            name: string;
            platform: string;
            platform_zh: string;
            platform_account_id: string;
            kind: components["schemas"]["AccountKind"];
            kind_zh: string;
            state: components["schemas"]["AccountState"];
            state_zh: string;
            host_unit: components["schemas"]["UnitReference"];
            supervising_unit: components["schemas"]["UnitReference"] | null;
            certified_host: string;
            link: string;
            opened_on: string | null;
            last_post_at: string | null;
            /** @description Days since the last post; null when none is known */
            idle_days: number | null;
            /** @description The day on which the no-update limit is reached if nothing is posted */
            fails_on?: string | null;
            open_findings: number;
            worst_severity?: components["schemas"]["Severity"] | null;
            is_baseline: boolean;
        };
        AccountPage: {
            items: components["schemas"]["Account"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        AccountDetail: components["schemas"]["Account"] & {
            purpose: string;
            posts_30_days?: number;
            posts_total?: number;
            last_observed_at?: string | null;
            /** @enum {string|null} */
            last_outcome?: "observed" | "failed" | "blocked" | null;
            duty_holders: components["schemas"]["DutyHolder"][];
            missing_duties?: components["schemas"]["Duty"][];
            contracts: components["schemas"]["Contract"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
            life_cycle: components["schemas"]["LifeCycle"];
        };
        AccountVersion: {
            name: string;
            kind: components["schemas"]["AccountKind"];
            state: components["schemas"]["AccountState"];
            state_zh: string;
            host_unit: components["schemas"]["UnitReference"];
            certified_host: string;
            link: string;
            purpose?: string;
            valid_from: components["schemas"]["Day"];
            valid_to: string | null;
            recorded_from: components["schemas"]["Instant"];
            recorded_to: string | null;
        };
        AccountInput: {
            name: string;
            platform: string;
            platform_account_id: string;
            kind: components["schemas"]["AccountKind"];
            host_unit_id: components["schemas"]["Id"];
            certified_host?: string;
            link?: string;
            purpose?: string;
            opened_on?: components["schemas"]["Day"];
            /** @description Why a second account on the platform is needed (原则上) */
            exception_reason?: string;
        };
        AccountAmendment: {
            name?: string;
            kind?: components["schemas"]["AccountKind"];
            host_unit_id?: components["schemas"]["Id"];
            certified_host?: string;
            link?: string;
            purpose?: string;
            opened_on?: components["schemas"]["Day"];
            /** @description A corrected permanent id; the old one still finds the account */
            platform_account_id?: string;
            /** @description Default today */
            valid_from?: components["schemas"]["Day"];
            reason: components["schemas"]["Reason"];
        };
        DutyHolder: {
            duty: components["schemas"]["Duty"];
            duty_zh: string;
            person_name: string;
            title: string;
            /** @description Masked */
            phone: string;
            valid_from: components["schemas"]["Day"];
        };
        DutyHolderInput: {
            duty: components["schemas"]["Duty"];
            person_name: string;
            title?: string;
            /** @description Absent keeps the phone already recorded for this duty and person */
            phone?: string;
        };
        Contract: {
            id: components["schemas"]["Id"];
            vendor: components["schemas"]["Vendor"];
            starts_on: components["schemas"]["Day"];
            ends_on: components["schemas"]["Day"];
            staff: string;
            is_expired: boolean;
        };
        Vendor: {
            id: components["schemas"]["Id"];
            name: string;
            credit_code: string | null;
        };
        VendorPage: {
            items: components["schemas"]["Vendor"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        Attachment: {
            id: components["schemas"]["Id"];
            file_name: string;
            media_type: string;
            size_bytes: number;
            /** @description SHA-256 of the bytes */
            digest: string;
            created_at: components["schemas"]["Instant"];
        };
        Upload: {
            id: components["schemas"]["Id"];
            /** @description Size of every chunk but the last */
            chunk_bytes: number;
            received_bytes: number;
            size_bytes: number;
        };
        ImportProblem: {
            /** @description As counted in the file, the head is row 1 */
            row: number;
            /** @description Title of the column */
            column?: string;
            code: string;
            detail: string;
            article?: components["schemas"]["ArticleReference"];
        };
        ImportReport: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["ImportKind"];
            kind_zh: string;
            file_name: string;
            /** @enum {string} */
            state: "checked" | "applied";
            rows_total: number;
            rows_good: number;
            rows_bad: number;
            /** @description Good rows that say what is already recorded */
            rows_unchanged: number;
            problems: components["schemas"]["ImportProblem"][];
            problems_total: number;
            created_at: components["schemas"]["Instant"];
            applied_at: string | null;
        };
        ImportPage: {
            items: components["schemas"]["ImportReport"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        Post: {
            id: components["schemas"]["Id"];
            version: number;
            account: components["schemas"]["AccountReference"];
            host_unit: components["schemas"]["UnitReference"];
            platform_post_id: string;
            title: string;
            /** @description The first 120 characters of the text */
            summary: string;
            url: string;
            published_at: components["schemas"]["Instant"];
            /** @description When this version was first observed */
            observed_at: components["schemas"]["Instant"];
            is_gone: boolean;
            versions: number;
            /** @description Not counting false alarms */
            hits: number;
            worst_severity: components["schemas"]["Severity"] | null;
        };
        PostPage: {
            items: components["schemas"]["Post"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        PostDetail: components["schemas"]["Post"] & {
            text: string;
            /** @description SHA-256 of the content, hex */
            digest: string;
            rulebook_version?: string;
            post_hits: components["schemas"]["PostHit"][];
            post_versions: {
                version: number;
                observed_at: components["schemas"]["Instant"];
                is_gone: boolean;
                title: string;
                digest: string;
            }[];
            findings?: components["schemas"]["FindingReference"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        /** @description A post by its id, else a text */
        ComparedSide: {
            post_id?: number;
            title?: string;
            text?: string;
        };
        ComparedPlace: {
            /** @enum {string} */
            field: "title" | "text";
            /** @description Code points of the field */
            start: number;
            end: number;
            excerpt: string;
        };
        /** @enum {string} */
        FactKind: "date" | "weekday" | "time" | "money" | "percent" | "quantity" | "number" | "telephone" | "link" | "document_number" | "place" | "person";
        ComparedFact: components["schemas"]["ComparedPlace"] & {
            kind: components["schemas"]["FactKind"];
            kind_zh: string;
            /** @description The fact whatever way it was written: 2026-03-05, 14:30, 12000 元 */
            value: string;
        };
        FactDifference: {
            kind: components["schemas"]["FactKind"];
            kind_zh: string;
            a: components["schemas"]["ComparedFact"];
            b: components["schemas"]["ComparedFact"];
        };
        Comparison: {
            /** @description Per mille of common runs of three characters */
            similarity: number;
            is_near_identical: boolean;
            /** @description Facts that both say */
            agreeing: number;
            differences: components["schemas"]["FactDifference"][];
            only_in_a: components["schemas"]["ComparedFact"][];
            only_in_b: components["schemas"]["ComparedFact"][];
            edits: {
                /** @enum {string} */
                kind: "changed" | "left_out" | "added";
                kind_zh: string;
                a: components["schemas"]["ComparedPlace"];
                b: components["schemas"]["ComparedPlace"];
            }[];
        };
        /** @enum {string} */
        ReleaseState: "in_force" | "withdrawn" | "corrected";
        /** @enum {string} */
        ReleaseVerdict: "same" | "differs" | "early" | "withdrawn";
        ReleaseCore: {
            id: components["schemas"]["Id"];
            version: number;
            title: string;
            issuer: string;
            /** @description Empty where it has none */
            number: string;
            valid_from: components["schemas"]["Day"];
            embargo_until: components["schemas"]["Instant"] | null;
            state: components["schemas"]["ReleaseState"];
            state_zh: string;
            entered_by: components["schemas"]["PersonReference"];
            entered_at: components["schemas"]["Instant"];
            ended_by: components["schemas"]["PersonReference"] | null;
            ended_at: components["schemas"]["Instant"] | null;
            end_reason: string;
            /** @description The release that corrects it */
            successor_id: number | null;
        };
        Release: components["schemas"]["ReleaseCore"] & {
            /** @description Posts within the caller's scope that carry one of the chain; one post may be early and differ */
            counts: {
                total: number;
                same: number;
                differs: number;
                early: number;
                withdrawn: number;
            };
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        ReleasePage: {
            items: components["schemas"]["Release"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        ReleaseDetail: components["schemas"]["Release"] & {
            text: string;
            /** @description The chain, the first one first */
            history: components["schemas"]["ReleaseCore"][];
        };
        ReleaseMatch: {
            id: components["schemas"]["Id"];
            similarity: number;
            /** @description Facts that differ */
            facts: number;
            /** @description Further places where the wording differs */
            words: number;
            release: {
                id: components["schemas"]["Id"];
                title: string;
                state: components["schemas"]["ReleaseState"];
                state_zh: string;
            };
            verdicts: {
                code: components["schemas"]["ReleaseVerdict"];
                zh: string;
            }[];
            post: {
                id: components["schemas"]["Id"];
                title: string;
                summary: string;
                url: string;
                published_at: components["schemas"]["Instant"];
                is_gone: boolean;
                account: {
                    id: components["schemas"]["Id"];
                    name: string;
                    platform: string;
                    platform_zh: string;
                };
                host_unit: {
                    id: components["schemas"]["Id"];
                    name: string;
                };
            };
        };
        ReleaseMatchPage: {
            items: components["schemas"]["ReleaseMatch"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        ReleaseMatchDetail: components["schemas"]["ReleaseMatch"] & {
            comparison: components["schemas"]["Comparison"];
        };
        Counterpart: {
            /** @description The earliest that reads alike, of another unit, while the post names neither it nor an approved source: a hint */
            is_unnamed_original: boolean;
            post: components["schemas"]["Post"];
            similarity: number;
            differences: components["schemas"]["FactDifference"][];
        };
        Hit: {
            rule: string;
            rule_version: string;
            kind: components["schemas"]["HitKind"];
            kind_zh: string;
            article: components["schemas"]["ArticleReference"];
            severity: components["schemas"]["Severity"];
            /** @description Per mille */
            confidence: number;
            /** @enum {string} */
            field: "title" | "text" | "picture" | "file";
            /** @description Code points of the field as stored */
            start: number;
            end: number;
            excerpt: string;
            suggestion: string;
            /** @description Of a draft: the suggestion can stand in the place of the excerpt as it is */
            is_replacement?: boolean;
            /** @description Of a draft: may be taken over together with others */
            is_certain?: boolean;
            /** @description Chinese */
            why: string;
        };
        /** @description Pixels of the picture; null where no place is meant */
        PictureBox: {
            left: number;
            top: number;
            width: number;
            height: number;
        } | null;
        PictureReading: {
            /** @description image/png … */
            type: string;
            width: number;
            height: number;
            /** @description As the recogniser read it */
            text: string;
            /** @description Mean of the letters */
            certainty: number;
            /** @description The file says where the picture was taken */
            has_position: boolean;
            codes: {
                symbology: string;
                text: string;
                box: components["schemas"]["PictureBox"];
            }[];
        };
        /**
         * @description start and end count in the reading's text, in a code's text, or mean the file as a whole
         * @enum {string}
         */
        PicturePlace: "text" | "code" | "picture";
        PictureHit: components["schemas"]["Hit"] & {
            place: components["schemas"]["PicturePlace"];
            box: components["schemas"]["PictureBox"];
            /** @description Of a video: where the first scene that shows it begins; else 0 */
            at_second?: number;
            /** @description How many scenes of a video show it */
            scenes?: number;
        };
        /**
         * @description Where a hit of a post stands
         * @enum {string}
         */
        HitMedium: "text" | "picture" | "video";
        /** @enum {string} */
        PictureState: "waiting" | "read" | "refused";
        PostPicture: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "picture" | "video";
            file_name: string;
            /** @description Where it was fetched */
            address: string | null;
            state: components["schemas"]["PictureState"];
            state_zh: string;
            /** @description Why it could not be read */
            problem: string | null;
            progress: components["schemas"]["VideoProgress"];
            /** @description Of a video that was read */
            scenes: components["schemas"]["VideoScene"][];
            /** @description Of a picture that was read */
            reading: components["schemas"]["PictureReading"] | null;
            hits: (components["schemas"]["PostHit"] & components["schemas"]["PictureHit"])[];
            /** @description Posts within the caller's scope with nearly the same picture, the newest first */
            elsewhere: {
                picture_id: components["schemas"]["Id"];
                post: {
                    id: components["schemas"]["Id"];
                    title: string;
                    published_at: components["schemas"]["Instant"];
                };
                account: {
                    id: components["schemas"]["Id"];
                    name: string;
                };
            }[];
            added_at: components["schemas"]["Instant"];
        };
        DraftPart: {
            /** @enum {string} */
            kind: "header" | "footer" | "text_box" | "footnote" | "endnote" | "comment" | "deleted" | "hidden" | "properties";
            kind_zh: string;
            /** @description The part of the package: word/header1.xml */
            name: string;
            /** @description Where in the text it stands, as a word processor counts; of notes and comments, the how manieth */
            paragraph: number | null;
            /** @description For people: 第 3 段“各单位”的隐藏文字 */
            place: string;
            text: string;
            /** @description Their places are those in this part's text */
            hits: components["schemas"]["Hit"][];
        };
        /** @description Of a video; null before its first frame was looked at */
        VideoProgress: {
            frames_done: number;
            frames_total: number;
            /** @description Of the whole, once it was read; 0 where the file does not tell */
            seconds: number;
            /** @description What was looked at of them */
            seconds_seen: number;
        } | null;
        VideoScene: {
            at_second: number;
            reading: components["schemas"]["PictureReading"];
        };
        InspectedVideo: {
            id: components["schemas"]["Id"];
            file_name: string;
            state: components["schemas"]["PictureState"];
            state_zh: string;
            /** @description Why it could not be read */
            problem: string | null;
            progress: components["schemas"]["VideoProgress"];
            scenes: components["schemas"]["VideoScene"][];
            hits: components["schemas"]["PictureHit"][];
        };
        PictureAddress: {
            /** @description In the post */
            position: number;
            address: string;
            /** @enum {string} */
            state: "waiting" | "given_up";
            state_zh: string;
            attempts: number;
            /** @description Not before */
            next_at: components["schemas"]["Instant"] | null;
            /** @description Why the last visit came to nothing */
            problem: string | null;
        };
        InspectedPicture: {
            name: string;
            /** @description A data URL of a picture within a docx */
            image: string | null;
            /** @description Why it could not be read */
            problem: string | null;
            reading: components["schemas"]["PictureReading"] | null;
            hits: components["schemas"]["PictureHit"][];
        };
        PostHit: components["schemas"]["Hit"] & {
            id: components["schemas"]["Id"];
            triage: components["schemas"]["Triage"];
            triage_zh: string;
            triage_reason: string;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        /**
         * @description shown: as the rule says; warning: as a hint only; off: not looked for
         * @enum {string}
         */
        ContentRuleMode: "shown" | "warning" | "off";
        ListedHit: components["schemas"]["PostHit"] & {
            medium: components["schemas"]["HitMedium"];
            /** @description 标题, 正文, 图片 or 视频第 12 秒 */
            place_zh: string;
            /** @description Of a video */
            at_second: number | null;
            rule_title: string;
            /** @description What stands in front of the excerpt in its sentence, at most 40 characters */
            before: string;
            after: string;
            /** @description Who judged it last; null: nobody */
            judged: {
                person: components["schemas"]["PersonReference"];
                at: components["schemas"]["Instant"];
            } | null;
            /** @description The newest finding that a rule opened over this hit, for those who may read findings */
            finding: components["schemas"]["FindingReference"] | null;
            post: {
                id: components["schemas"]["Id"];
                version: number;
                title: string;
                published_at: components["schemas"]["Instant"];
                /**
                 * @description changed: a later version is shown
                 * @enum {string}
                 */
                standing: "present" | "changed" | "gone";
                standing_zh: string;
            };
            account: {
                id: components["schemas"]["Id"];
                name: string;
                platform: string;
                platform_zh: string;
            };
            host_unit: components["schemas"]["UnitReference"];
        };
        ListedHitPage: {
            items: components["schemas"]["ListedHit"][];
            next_cursor: string | null;
            total: number;
        };
        ContentRule: {
            id: string;
            rule_version: string;
            title: string;
            kind: components["schemas"]["HitKind"];
            kind_zh: string;
            severity: components["schemas"]["Severity"];
            article: components["schemas"]["ArticleReference"];
            /** @description As a hit says it */
            why: string;
            suggestion: string;
            source: string;
            is_verified: boolean;
            /** @description Words or expressions behind it */
            entries: number;
            /** @description First day of publication that it judges */
            valid_from: components["schemas"]["Day"] | null;
            valid_to: components["schemas"]["Day"] | null;
            example: {
                /** @description The place between ⟦ and ⟧ */
                wrong: string;
                wrong_on: components["schemas"]["Day"] | null;
                right: string;
                right_on: components["schemas"]["Day"] | null;
            } | null;
            /** @description Figures that it judges by */
            settings: {
                title: string;
                value: string;
            }[];
            /** @description Of the office's own words: the change that released them */
            word_change_id: number | null;
            mode: components["schemas"]["ContentRuleMode"];
            mode_zh: string;
            modes: {
                mode: components["schemas"]["ContentRuleMode"];
                zh: string;
            }[];
            mode_history: {
                mode: components["schemas"]["ContentRuleMode"];
                mode_zh: string;
                reason: string;
                decided_by: {
                    id: components["schemas"]["Id"];
                    name: string;
                };
                decided_at: components["schemas"]["Instant"];
            }[];
            /** @description Who judged hits of it, those with most first */
            judges: {
                person: components["schemas"]["PersonReference"];
                judged: number;
                false_alarms: number;
                last_at: components["schemas"]["Instant"];
            }[];
            hits_waiting: number;
            hits_total: number;
            judged: number;
            false_alarms: number;
            /** @description Per mille of those judged by a person */
            precision: number | null;
            /** @description The 95 % interval of it (Wilson), low and high, per mille */
            precision_interval: number[] | null;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        /** @enum {string} */
        HitExceptionState: "proposed" | "confirmed" | "rejected" | "ended";
        HitException: {
            id: components["schemas"]["Id"];
            rule: string;
            excerpt: string;
            /** @description null: everywhere */
            account: {
                id: components["schemas"]["Id"];
                name: string;
            } | null;
            is_from_draft: boolean;
            reason: string;
            valid_from: components["schemas"]["Day"];
            valid_to: components["schemas"]["Day"];
            state: components["schemas"]["HitExceptionState"];
            state_zh: string;
            proposed_by: components["schemas"]["PersonReference"];
            proposed_at: components["schemas"]["Instant"];
            decided_by: components["schemas"]["PersonReference"] | null;
            decision_note: string;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        HitExceptionPage: {
            items: components["schemas"]["HitException"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        /**
         * @description accepted: a phrase in which nothing is objected to
         * @enum {string}
         */
        OwnWordKind: "serious_wording" | "typo" | "form" | "advertisement" | "accepted";
        NewOwnWord: {
            wrong: string;
            kind: components["schemas"]["OwnWordKind"];
            severity?: components["schemas"]["Severity"];
            suggestion?: string;
            /** @description Day of publication */
            valid_from?: components["schemas"]["Day"];
            valid_to?: components["schemas"]["Day"];
            /** @description One of these must stand near */
            near?: string[];
            not_near?: string[];
            /** @description Longer phrases in which the words are right */
            except_in?: string[];
        };
        OwnWord: {
            id: components["schemas"]["Id"];
            change_id: components["schemas"]["Id"];
            wrong: string;
            suggestion: string;
            kind: components["schemas"]["OwnWordKind"];
            kind_zh: string;
            severity: components["schemas"]["Severity"];
            valid_from: string | null;
            valid_to: string | null;
            near: string[];
            not_near: string[];
            except_in: string[];
        };
        OwnWordPage: {
            items: components["schemas"]["OwnWord"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        NewOfficeHolder: {
            name: string;
            /** @description Several with a comma of enumeration between */
            titles: string;
            unit: string;
            /** @description First day in office */
            valid_from?: components["schemas"]["Day"];
            /** @description Last day in office */
            valid_to?: components["schemas"]["Day"];
        };
        OfficeHolder: {
            id: components["schemas"]["Id"];
            change_id: components["schemas"]["Id"];
            name: string;
            titles: string;
            unit: string;
            valid_from: string | null;
            valid_to: string | null;
            /** @description The live row that a release of this one ends */
            replaces_id: number | null;
        };
        OfficeHolderPage: {
            items: components["schemas"]["OfficeHolder"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        ProtectedUnitName: {
            number: number;
            name: string;
            /** @description Of a name that a unit took later */
            valid_from: string | null;
            /** @description The first day on which it is no longer right */
            former_since: string | null;
            /** @description What the unit or its only successor is called today */
            now: string | null;
            /** @description False: too short for its slips to be looked for; it is only left alone */
            is_searched: boolean;
        };
        ProtectedUnitNamePage: {
            items: components["schemas"]["ProtectedUnitName"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        /** @enum {string} */
        WordChangeState: "draft" | "proposed" | "released" | "rejected" | "withdrawn";
        WordChange: {
            id: components["schemas"]["Id"];
            version: number;
            /** @enum {string} */
            action: "add" | "end";
            action_zh: string;
            /** @enum {string} */
            content: "words" | "holders";
            title: string;
            reason: string;
            state: components["schemas"]["WordChangeState"];
            state_zh: string;
            word_count: number;
            proposed_by: components["schemas"]["PersonReference"];
            proposed_at: components["schemas"]["Instant"];
            decided_by: components["schemas"]["PersonReference"] | null;
            decided_at: components["schemas"]["Instant"] | null;
            decision_note: string;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        WordChangePage: {
            items: components["schemas"]["WordChange"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        WordChangeDetail: components["schemas"]["WordChange"] & {
            trial: components["schemas"]["WordTrial"] | null;
            may_try: boolean;
        };
        WordTrial: {
            posts_read: number;
            posts_hit: number;
            hits: number;
            /** @description False: time ran out, the newest posts were read */
            is_complete: boolean;
            took_ms: number;
            at: components["schemas"]["Instant"];
            /** @description The 50 with most hits */
            by_word: {
                word: string;
                hits: number;
            }[];
            sample: {
                id: components["schemas"]["Id"];
                title: string;
                account: string;
                published_at: components["schemas"]["Instant"];
                places: {
                    before: string;
                    excerpt: string;
                    after: string;
                    suggestion: string;
                }[];
            }[];
        };
        CollectionRun: {
            id: components["schemas"]["Id"];
            source: string;
            started_at: components["schemas"]["Instant"];
            finished_at: components["schemas"]["Instant"];
            expected: number;
            observed: number;
            failed: number;
            blocked: number;
            posts_read: number;
            posts_new: number;
            posts_changed: number;
            posts_gone: number;
            posts_refused: number;
        };
        CollectionRunPage: {
            items: components["schemas"]["CollectionRun"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        FindingReference: {
            id: components["schemas"]["Id"];
            title: string;
            severity: components["schemas"]["Severity"];
            state: components["schemas"]["FindingState"];
            state_zh: string;
        };
        Finding: {
            id: components["schemas"]["Id"];
            version: number;
            title: string;
            rule: string;
            rule_title: string;
            source: components["schemas"]["FindingSource"];
            source_zh: string;
            /** @description 整改单号 */
            order_number: string | null;
            flag: components["schemas"]["FindingFlag"] | null;
            severity: components["schemas"]["Severity"];
            severity_zh: string;
            state: components["schemas"]["FindingState"];
            state_zh: string;
            is_final: boolean;
            host_unit: components["schemas"]["UnitReference"];
            account: components["schemas"]["AccountReference"] | null;
            /** @description Who holds it now, in Chinese: unit and role */
            holder: string;
            opened_at: components["schemas"]["Instant"];
            closed_at?: string | null;
            /** @description First day of the violation */
            first_day: components["schemas"]["Day"];
            /** @description Set once the violation is gone */
            last_day: string | null;
            due_at: string | null;
            /** @description 暂按周末推算: beyond the last known holiday calendar */
            due_is_provisional: boolean;
            light: components["schemas"]["Light"] | null;
            light_zh: string | null;
            /** @description e.g. 剩 2 个工作日 / 逾期 3 天 */
            time_left_zh: string | null;
        };
        FindingPage: {
            items: components["schemas"]["Finding"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
            /** @description By state, under the same filter but for the state */
            counts: {
                state: components["schemas"]["FindingState"];
                state_zh: string;
                count: number;
            }[];
        };
        EvidenceField: {
            key: string;
            zh: string;
            value: string | number | null;
        };
        FindingDetail: components["schemas"]["Finding"] & {
            article: components["schemas"]["ArticleReference"];
            rule_version: string;
            calendar_version: string;
            /** @enum {string} */
            subject_kind: "account" | "unit" | "post" | "filing";
            subject_id: components["schemas"]["Id"];
            triage: components["schemas"]["Triage"];
            evidence: components["schemas"]["EvidenceField"][];
            evidence_digest?: string;
            /** @description The post as it was found */
            post?: components["schemas"]["PostDetail"];
            dispatched_by: components["schemas"]["PersonReference"] | null;
            holder_unit: components["schemas"]["UnitReference"] | null;
            holder_person: components["schemas"]["PersonReference"] | null;
            verified_by: components["schemas"]["PersonReference"] | null;
            confirmed_by: components["schemas"]["PersonReference"] | null;
            dispatched_at: string | null;
            signed_for: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["PersonReference"] | null;
                /** @description 逾期自动签收 */
                is_lapsed: boolean;
            } | null;
            /** @description Of the rectification as dispatched */
            original_due_at: string | null;
            /** @description After extensions and stopped clocks */
            rectify_due_at: string | null;
            requested_due_at: string | null;
            suspended_until: string | null;
            returned_towards: components["schemas"]["UnitReference"] | null;
            /** @description In which the clock stood */
            paused_minutes: number;
            reworks: number;
            returns: number;
            answers: components["schemas"]["FindingAnswer"][];
            rechecks: components["schemas"]["FindingRecheck"][];
            desks: components["schemas"]["FindingDesk"][];
            alerts: components["schemas"]["FindingAlert"][];
            look_back: components["schemas"]["FindingLookBack"] | null;
            reopens_id: number | null;
            reopened_by_id: number | null;
            notes: components["schemas"]["FindingNote"][];
            files: components["schemas"]["FindingFile"][];
            timeline: components["schemas"]["TimelineEntry"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        FindingNote: {
            id: components["schemas"]["Id"];
            event: string;
            event_zh: string;
            body: string;
            person: components["schemas"]["PersonReference"];
            unit: components["schemas"]["UnitReference"] | null;
            created_at: components["schemas"]["Instant"];
        };
        TimelineEntry: {
            /** @description Ledger entry */
            sequence: number;
            recorded_at: components["schemas"]["Instant"];
            verb: string;
            verb_zh: string;
            /** @description Name of the person, 系统 for the machine */
            actor: string;
            unit: string;
            from_zh: string;
            to_zh: string;
            reason: string;
        };
        FindingActionInput: {
            reason?: string;
            /** @description What was done */
            answer?: string;
            cause?: string;
            prevention?: string;
            /**
             * @description granted/refused for an extension or a return; upheld/changed/withdrawn for an appeal
             * @enum {string}
             */
            decision?: "granted" | "refused" | "upheld" | "changed" | "withdrawn";
            due_on?: components["schemas"]["Day"];
            /** @description The unit it is dispatched to or returned towards */
            unit_id?: components["schemas"]["Id"];
            /** @description The handler it is dispatched to (GET /findings/{id}/handlers) */
            person_id?: components["schemas"]["Id"];
            /** @description Pictures of an answer */
            before?: components["schemas"]["FindingFileIds"];
            /** @description Pictures of an answer */
            after?: components["schemas"]["FindingFileIds"];
            /** @description Proof of a platform's fault */
            proof?: components["schemas"]["FindingFileIds"];
        };
        RuleParameter: {
            name: string;
            zh: string;
            type: string;
            unit: string | null;
            /** @description In force today */
            value: string | number;
            /** @description As the rule book has them */
            values: components["schemas"]["DatedValue"][];
            /** @description The office's own, which win from their day on */
            settings: components["schemas"]["DatedValue"][];
        };
        DatedValue: {
            from: components["schemas"]["Day"];
            value: string | number;
            source: string;
        };
        /** @description Of the findings of the last days, by what people said of them */
        RuleStanding: {
            days: number;
            judged: number;
            false_alarms: number;
            /** @description Per mille; null when none was judged */
            rate: number | null;
            /** @description Per mille */
            limit: number;
            /** @description False: its findings wait for a person */
            may_notify: boolean;
            zh: string;
        };
        Rule: {
            id: string;
            title: string;
            /**
             * @description query: SQL over the records; content: pattern or lexicon of the inspection
             * @enum {string}
             */
            kind: "query" | "content";
            /** @description The row of the directive that it answers, 2.4d */
            row: string;
            /** @description Written by the office */
            is_own: boolean;
            /** @description Today */
            is_on: boolean;
            in_force_from?: components["schemas"]["Day"];
            severity: components["schemas"]["Severity"];
            severity_zh: string;
            subject: string;
            /** @enum {string} */
            closes: "by_machine" | "by_person";
            article: components["schemas"]["ArticleReference"];
            findings_open: number;
            findings_total: number;
            false_alarms: number;
            /** @description Per mille of those judged by a person, findings and hits alike; null when none was judged */
            false_alarm_rate: number | null;
            /** @description By a person: confirmed or called a false alarm */
            judged: number;
            /** @description The 95 % interval of that rate (Wilson), low and high, per mille */
            false_alarm_interval: number[] | null;
            standing: components["schemas"]["RuleStanding"] | null;
        };
        RuleDetail: components["schemas"]["Rule"] & {
            may_propose: boolean;
            may_draft: boolean;
            rule_version: string;
            /** @description The finding's sentence, with {names} of what is filled in */
            says: string;
            /** @description An example */
            violates: string;
            complies: string;
            advice: string;
            further_articles: components["schemas"]["ArticleReference"][];
            /** @description The SQL or the patterns, as in the rule book */
            body: string;
            /** @description The whole file, head and all */
            text: string;
            parameters: components["schemas"]["RuleParameter"][];
            switches: {
                is_on: boolean;
                from: components["schemas"]["Day"];
                reason: string;
                change_id: components["schemas"]["Id"];
            }[];
            /** @description The newest 20 */
            findings?: components["schemas"]["FindingReference"][];
        };
        RuleVersion: {
            version: string;
            text: string;
            /** @description First seen, or released */
            recorded_at: components["schemas"]["Instant"];
            /** @description Of an office's own rule */
            valid_from: string | null;
        };
        RuleHits: {
            found: number;
            judged: number;
            false_alarms: number;
            /** @description Per mille */
            rate: number | null;
        };
        RuleStatistics: {
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            months: (components["schemas"]["RuleHits"] & {
                month: string;
            })[];
            /** @description Of the units that the caller sees, the 50 with most */
            units: (components["schemas"]["RuleHits"] & {
                unit: components["schemas"]["UnitReference"];
            })[];
        };
        /** @enum {string} */
        RuleChangeState: "draft" | "proposed" | "released" | "rejected" | "withdrawn";
        NewRuleChange: {
            /** @enum {string} */
            kind: "parameter" | "switch" | "text";
            /** @description A rule's id, or `office` for the settings; of a text its head says it */
            rule?: string;
            parameter?: string;
            /** @description Of a parameter; of a switch on or off */
            value?: string | number;
            /** @description A whole rule; its id begins with office- */
            text?: string;
            /** @description Of a text: kept, not proposed */
            is_draft?: boolean;
            valid_from: components["schemas"]["Day"];
            /** @description The document or the reason */
            reason: string;
        };
        RulePerson: {
            id: number;
            name: string;
        };
        RuleChange: {
            id: components["schemas"]["Id"];
            version: number;
            rule: string;
            rule_title: string;
            /** @enum {string} */
            kind: "parameter" | "switch" | "text";
            kind_zh: string;
            parameter: string;
            parameter_zh: string;
            value: string;
            /** @description What held, or would hold, on that day without it; empty for a new rule */
            value_before: string;
            valid_from: components["schemas"]["Day"];
            reason: string;
            state: components["schemas"]["RuleChangeState"];
            state_zh: string;
            proposed_by: components["schemas"]["RulePerson"];
            proposed_at: components["schemas"]["Instant"];
            decided_by: components["schemas"]["RulePerson"] | null;
            decided_at: string | null;
            decision_note: string;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        RuleChangePage: {
            items: components["schemas"]["RuleChange"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        Evaluation: {
            id: components["schemas"]["Id"];
            as_of: components["schemas"]["Day"];
            started_at: components["schemas"]["Instant"];
            finished_at: components["schemas"]["Instant"];
            rules: number;
            violations: number;
            opened: number;
            gone: number;
            accounts_expected: number;
            accounts_observed: number;
        };
        EvaluationPage: {
            items: components["schemas"]["Evaluation"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        TrialQuestion: {
            /** @description The day, or the last of a stretch */
            as_of: components["schemas"]["Day"];
            /** @description The first of at most 92 days */
            from?: components["schemas"]["Day"];
            /** @description Default all */
            rules?: string[];
            /** @description Parameter name, or rule.name → value in place of the one in force */
            set?: {
                [key: string]: string | number;
            };
            /** @description A rule's text, tried in place of the one of its id, or beside all */
            text?: string;
        };
        TrialCounts: {
            /** @description Found by the rules as they are */
            in_force: number;
            /** @description Found as tried */
            tried: number;
            new: number;
            gone: number;
            same: number;
        };
        Trial: {
            from: components["schemas"]["Day"];
            as_of: components["schemas"]["Day"];
            /** @description Found as tried */
            total: number;
            difference: components["schemas"]["TrialCounts"];
            by_rule: (components["schemas"]["TrialCounts"] & {
                rule: string;
                title: string;
                severity: components["schemas"]["Severity"];
                /** @description Found as tried */
                count: number;
            })[];
            /** @description Those that differ first */
            violations: {
                rule: string;
                severity: components["schemas"]["Severity"];
                subject_kind: string;
                subject_id: components["schemas"]["Id"];
                title: string;
                key: string;
                /** @enum {string} */
                change: "same" | "new" | "gone";
                /** @description Of the days tried, on which it is there */
                first_day: components["schemas"]["Day"];
                last_day: components["schemas"]["Day"];
                host_unit: components["schemas"]["UnitReference"] | null;
                account: components["schemas"]["AccountReference"] | null;
                evidence?: components["schemas"]["EvidenceField"][];
            }[];
        };
        InboxItem: {
            id: components["schemas"]["Id"];
            process: string;
            process_zh: string;
            subject_kind: string;
            subject_id: components["schemas"]["Id"];
            task: string;
            task_zh: string;
            title: string;
            /** @description Whose turn it is */
            unit: components["schemas"]["UnitReference"];
            /** @description The unit that the matter is about */
            host_unit?: components["schemas"]["UnitReference"];
            role_zh: string;
            severity: components["schemas"]["Severity"] | null;
            state_zh?: string | null;
            created_at: components["schemas"]["Instant"];
            due_at: string | null;
            is_provisional: boolean;
            light: components["schemas"]["Light"] | null;
            light_zh: string | null;
            time_left_zh: string | null;
            done_at: string | null;
            /** @description The common steps, to be done from the list */
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        InboxPage: {
            items: components["schemas"]["InboxItem"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
            counts: {
                to_do: number;
                red: number;
                yellow: number;
                /** @description Including items without a limit */
                green: number;
                most_urgent_zh?: string | null;
            };
        };
        OverviewNumber: {
            /** @enum {string} */
            key: "accounts" | "stale_accounts" | "open_findings" | "overdue_findings" | "closed_on_time";
            zh: string;
            /** @description A count, or per mille where unit_zh is ‰ */
            value: number;
            unit_zh: string;
            /** @description Page with the records behind it, e.g. /findings?overdue=true */
            link: string;
            /** @description Chinese */
            formula: string;
            /** @description One point a day, oldest first */
            trend?: {
                day: components["schemas"]["Day"];
                value: number;
            }[];
        };
        FailingNext: {
            account: components["schemas"]["AccountReference"];
            host_unit: components["schemas"]["UnitReference"];
            last_post_at: string | null;
            idle_days: number;
            fails_on: components["schemas"]["Day"];
            days_left: number;
        }[];
        Coverage: {
            expected: number;
            observed: number;
            failed: number;
            blocked: number;
            last_run_at: string | null;
        };
        Counted: {
            value: number;
            /** @description Address of the records behind it, of page and interface alike */
            link: string | null;
        };
        NamedCount: {
            key: string;
            zh: string;
            value: number;
            link: string;
            formula?: string;
        };
        DashboardNumber: {
            /** @enum {string} */
            key: "accounts" | "posts" | "stale" | "open" | "overdue" | "closed_in_time";
            zh: string;
            /** @description A count; a rate is in thousandths, null where nothing counts */
            value: number | null;
            unit_zh: string;
            is_rate: boolean;
            link: string;
            /** @description Chinese */
            formula: string;
            /** @description As the last month ended */
            before: {
                day: components["schemas"]["Day"];
                value: number | null;
                link: string;
            };
            /** @description Of a rate */
            parts: components["schemas"]["NamedCount"][];
        };
        DashboardRow: {
            /** @enum {string} */
            kind: "unit" | "account" | "unit_itself";
            id: number;
            name: string;
            /** @description Its own dashboard */
            link: string | null;
            cells: components["schemas"]["Counted"][];
            /** @description Closed in time */
            per_mille?: number | null;
        };
        Dashboard: {
            as_of: components["schemas"]["Day"];
            snapshot_at: components["schemas"]["Instant"];
            from: components["schemas"]["Day"];
            place: {
                /** @enum {string} */
                kind: "city" | "unit" | "account";
                title: string;
                unit: components["schemas"]["UnitReference"];
                account_id: number | null;
                /** @description From the highest unit that the caller sees down to this one */
                line: components["schemas"]["UnitReference"][];
            };
            numbers: components["schemas"]["DashboardNumber"][];
            /** @description For a caller: accounts, failed this year, of these mended */
            figures: components["schemas"]["NamedCount"][];
            /** @description The level below, those with most to do first */
            rows: {
                columns: {
                    key: string;
                    zh: string;
                }[];
                items: components["schemas"]["DashboardRow"][];
                left_out: number;
            };
            /** @description Open findings, level below × the commonest rules */
            heat: {
                columns: {
                    rule: string;
                    zh: string;
                }[];
                rows: components["schemas"]["DashboardRow"][];
            };
            /** @description What became of what was found in the stretch */
            flow: {
                nodes: components["schemas"]["NamedCount"][];
                links: {
                    from: string;
                    to: string;
                    value: number;
                }[];
            };
            rectification: {
                items: components["schemas"]["NamedCount"][];
                per_mille: number | null;
            };
            /** @description Filings that fall due in the month of the day */
            filings: {
                month: string;
                items: components["schemas"]["NamedCount"][];
                per_mille: number | null;
            };
            /** @description Found by month and group of rules, twelve months */
            kinds: {
                months: string[];
                series: {
                    kind: string;
                    zh: string;
                    points: components["schemas"]["Counted"][];
                }[];
            };
            failing_next: components["schemas"]["FailingNext"];
            coverage: components["schemas"]["Coverage"];
        };
        MonthlyReport: {
            title: string;
            month: string;
            /** @description false: the month is not over */
            is_whole?: boolean;
            sentences: {
                heading: string;
                text: string;
            }[];
            opened: components["schemas"]["Counted"];
            cancelled: components["schemas"]["Counted"];
            dashboard: components["schemas"]["Dashboard"];
        };
        Overview: {
            as_of: components["schemas"]["Day"];
            snapshot_at: components["schemas"]["Instant"];
            /** @description What it covers in Chinese */
            area: string;
            numbers: components["schemas"]["OverviewNumber"][];
            tiles: {
                unit: components["schemas"]["UnitReference"];
                row: number;
                column: number;
                accounts: number;
                open_findings: number;
                serious_findings: number;
                stale_accounts: number;
                overdue_findings: number;
                worst: components["schemas"]["Severity"] | null;
            }[];
            /** @description What changed since the end of yesterday */
            changes: {
                key: string;
                zh: string;
                value: number;
                link: string;
            }[];
            failing_next: components["schemas"]["FailingNext"];
            coverage: components["schemas"]["Coverage"];
            /** @description Units by open findings, worst first, at most 10 */
            worst: {
                unit: components["schemas"]["UnitReference"];
                accounts: number;
                serious: number;
                general: number;
                hint: number;
                overdue: number;
            }[];
        };
        SearchResult: {
            /** @enum {string} */
            kind: "account" | "unit" | "finding" | "post" | "rule";
            kind_zh: string;
            id: number | string;
            title: string;
            note: string;
        };
        LedgerEntry: {
            sequence: number;
            recorded_at: components["schemas"]["Instant"];
            verb: string;
            verb_zh: string;
            actor: string;
            unit: string;
            subject_kind: string;
            subject_kind_zh: string;
            subject_id: components["schemas"]["Id"];
            from: string;
            to: string;
            reason: string;
            /** @description Hex */
            leaf: string;
        };
        LedgerEntryDetail: components["schemas"]["LedgerEntry"] & {
            /** @description The entry as recorded */
            entry: {
                [key: string]: unknown;
            };
            /** @description The bytes that are hashed: leaf = SHA-256(0x00 ‖ bytes) */
            canonical: string;
            /** @description RFC 6962 audit path to the checkpoint, hex */
            proof: string[];
            checkpoint: components["schemas"]["Checkpoint"];
        };
        LedgerEntryPage: {
            items: components["schemas"]["LedgerEntry"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        Checkpoint: {
            size: number;
            /** @description Hex */
            root: string;
            /** @enum {string} */
            hash: "sha256" | "sm3";
            recorded_at?: string | null;
        };
        /** @enum {string} */
        ApplicationState: "draft" | "submitted" | "sent_back" | "withdrawn" | "approved" | "rejected" | "lapsed" | "opened";
        /** @enum {string} */
        ApplicationAction: "submit" | "approve" | "send_back" | "reject" | "give_opinion" | "countersign" | "answer_countersign" | "register_opening" | "remind" | "withdraw";
        /**
         * @description 原则上不: let pass only for a reason, by the approval
         * @enum {string}
         */
        ApplicationException: "second_account" | "single_event" | "client_below_county";
        ApplicationHolder: {
            duty: components["schemas"]["Duty"];
            person_name: string;
            title?: string;
            phone?: string;
        };
        ApplicationContract: {
            vendor_id: components["schemas"]["Id"];
            starts_on: components["schemas"]["Day"];
            ends_on: components["schemas"]["Day"];
            staff?: string;
        };
        ApplicationInput: {
            host_unit_id: components["schemas"]["Id"];
            platform?: string;
            name?: string;
            kind?: components["schemas"]["AccountKind"];
            /** @description 认证主体: the host unit's full name */
            certified_host?: string;
            link?: string;
            purpose?: string;
            /** @description For a single event or special task */
            is_for_event?: boolean;
            event?: string;
            exception_reason?: string;
            duty_holders?: components["schemas"]["ApplicationHolder"][];
            contract?: components["schemas"]["ApplicationContract"];
        };
        ApplicationCheckInput: {
            host_unit_id: components["schemas"]["Id"];
            platform?: string;
            name?: string;
            kind?: components["schemas"]["AccountKind"];
            /** @description 认证主体: the host unit's full name */
            certified_host?: string;
            link?: string;
            purpose?: string;
            /** @description For a single event or special task */
            is_for_event?: boolean;
            event?: string;
            exception_reason?: string;
            duty_holders?: components["schemas"]["ApplicationHolder"][];
            contract?: components["schemas"]["ApplicationContract"];
            application_id?: components["schemas"]["Id"];
        };
        ApplicationExceptionReference: {
            code: components["schemas"]["ApplicationException"];
            zh: string;
        };
        ApplicationStep: {
            code: string;
            zh: string;
            unit: components["schemas"]["UnitReference"] | null;
            roles_zh: string;
            /** @enum {string} */
            state?: "done" | "current" | "waiting";
            signature?: components["schemas"]["ApplicationAct"] | null;
        };
        ApplicationRoute: {
            zh: string;
            source: string;
            article: components["schemas"]["ArticleReference"] | null;
            approver: components["schemas"]["UnitReference"] | null;
            steps: components["schemas"]["ApplicationStep"][];
        };
        ApplicationOverlap: {
            account_id: components["schemas"]["Id"];
            name: string;
            platform: string;
            platform_zh: string;
            host_unit: components["schemas"]["UnitReference"];
            /** @description Whether the caller may open the account's page */
            is_visible: boolean;
            reasons: {
                /** @enum {string} */
                code: "same_unit_and_platform" | "like_name" | "like_purpose";
                zh: string;
                /** @description Share of common character pairs, in thousandths */
                likeness: number;
            }[];
        };
        ApplicationCheck: {
            problems: components["schemas"]["Problem"][];
            exceptions: components["schemas"]["ApplicationExceptionReference"][];
            route: components["schemas"]["ApplicationRoute"] | null;
            overlaps: components["schemas"]["ApplicationOverlap"][];
        };
        Application: {
            id: components["schemas"]["Id"];
            version: number;
            name: string;
            platform: string;
            platform_zh: string;
            /** @description SHA-256 of form and materials; signatures are bound to it */
            content_digest: string;
            state: components["schemas"]["ApplicationState"];
            state_zh: string;
            is_final: boolean;
            host_unit: components["schemas"]["UnitReference"];
            approver_unit: components["schemas"]["UnitReference"] | null;
            /** @description Whose turn it is */
            step_zh: string | null;
            /** @description The desk on which it lies, in Chinese: unit and role */
            holder: string;
            exceptions: components["schemas"]["ApplicationExceptionReference"][];
            submitted_at: string | null;
            updated_at: components["schemas"]["Instant"];
            /** @description Of the approval; of the opening once approved */
            due_at: string | null;
            due_is_provisional: boolean;
            light: components["schemas"]["Light"] | null;
            light_zh: string | null;
            time_left_zh: string | null;
            approval_number: string | null;
            account_id: number | null;
        };
        ApplicationPage: {
            items: components["schemas"]["Application"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
            /** @description By state, under the same filter but for the state */
            counts: {
                state: components["schemas"]["ApplicationState"];
                state_zh: string;
                count: number;
            }[];
        };
        ApplicationAct: {
            event: string;
            event_zh: string;
            step_zh: string | null;
            /** @description Which submission it was */
            content_number: number;
            content_digest: string;
            opinion: string;
            person: {
                id: number;
                name: string;
            };
            unit: components["schemas"]["UnitReference"] | null;
            role_zh: string;
            /** @description 委托: whose desk it was */
            on_behalf_of: string | null;
            /** @description A signature behind which the matter went back */
            is_void: boolean;
            acted_at: components["schemas"]["Instant"];
        };
        ApplicationCountersign: {
            id: components["schemas"]["Id"];
            unit: components["schemas"]["UnitReference"] | null;
            person: string | null;
            question: string;
            asked_by: string;
            asked_at: components["schemas"]["Instant"];
            due_at: components["schemas"]["Instant"];
            answer: string;
            answered_by: string | null;
            answered_at: string | null;
            is_open: boolean;
        };
        ApplicationForm: {
            host_unit_id: components["schemas"]["Id"];
            platform: string;
            platform_zh: string;
            name: string;
            kind: components["schemas"]["AccountKind"];
            kind_zh: string;
            certified_host: string;
            link: string;
            purpose: string;
            is_for_event: boolean;
            event: string;
            exception_reason: string;
            duty_holders: {
                duty: components["schemas"]["Duty"];
                duty_zh: string;
                person_name: string;
                title: string;
                /** @description Masked but for who may write the form */
                phone: string;
            }[];
            contract: components["schemas"]["ApplicationContract"] | null;
        };
        ApplicationDetail: components["schemas"]["Application"] & {
            form: components["schemas"]["ApplicationForm"];
            may_write: boolean;
            /** @description How often it was submitted */
            content_number: number;
            route: components["schemas"]["ApplicationRoute"];
            acts: components["schemas"]["ApplicationAct"][];
            countersigns: components["schemas"]["ApplicationCountersign"][];
            materials: components["schemas"]["Attachment"][];
            opened_on: string | null;
            screenshot: components["schemas"]["Attachment"] | null;
            timeline: components["schemas"]["TimelineEntry"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        ApplicationActionInput: {
            /** @description Opinion, reason, question or answer */
            reason?: string;
            /** @description The version that was read; another one is refused with 409 */
            seen_version?: number;
            /** @description The content that was read; needed for a signature */
            content_digest?: string;
            /** @description send_back: an earlier step; absent: to the applicant */
            to_step?: string;
            /** @description countersign */
            unit_ids?: components["schemas"]["Id"][];
            /** @description countersign: of the only unit named */
            person_id?: components["schemas"]["Id"];
            opened_on?: components["schemas"]["Day"];
            platform_account_id?: string;
            certified_host?: string;
            link?: string;
            /** @description An attachment of the caller's */
            screenshot_id?: components["schemas"]["Id"];
        };
        Delegation: {
            id: components["schemas"]["Id"];
            process: string;
            process_zh: string;
            from_person: components["schemas"]["PersonReference"];
            unit: components["schemas"]["UnitReference"];
            role_zh: string;
            to_person: components["schemas"]["PersonReference"];
            starts_on: components["schemas"]["Day"];
            ends_on: components["schemas"]["Day"];
            reason: string;
            is_in_force: boolean;
            revoked_at: string | null;
        };
        /**
         * @description 申请关停 申请注销 不同意 批准关停 登记关停 恢复运行 批准注销 登记进入冻结期 登记注销完成 登记冻结期满注销 注销审核 确认注销 退回 撤回关停(注销) 认定擅自开设 认定注销后重新启用 建议关停(注销) 答复建议
         * @enum {string}
         */
        AccountAction: "request_shutdown" | "request_cancellation" | "decline_request" | "plan_shutdown" | "record_shutdown" | "reopen" | "plan_cancellation" | "enter_freezing" | "record_cancellation" | "complete_cancellation" | "audit_cancellation" | "confirm_cancellation" | "return_cancellation" | "take_back" | "find_unauthorised" | "revive" | "advise_closure" | "answer_advice";
        /** @enum {string} */
        StepOutcome: "passed" | "failed" | "adopted" | "not_adopted";
        AccountStepInput: {
            /** @description Number of the approval */
            decision?: string;
            reason?: string;
            /** @description The explanation as published on the platform */
            notice_url?: string;
            /** @description Where people find it from now on */
            replacement?: string;
            outcome?: components["schemas"]["StepOutcome"];
            /** @description When it took effect on the platform */
            effective_on?: components["schemas"]["Day"];
            followers?: number;
            /** @description An attachment of the caller's (POST /attachments) */
            evidence_id?: components["schemas"]["Id"];
        };
        LifeCycle: {
            state_since: components["schemas"]["Day"];
            is_in_force: boolean;
            is_both_filed: boolean;
            has_open_advice: boolean;
            /** @description What the host asked for and nobody has answered */
            open_request: components["schemas"]["AccountAct"] | null;
            freezing: {
                entered_on: components["schemas"]["Day"];
                until_on: components["schemas"]["Day"];
                days: number;
                days_left: number;
                followers: number;
                is_audited: boolean;
            } | null;
            /** @description How long the platform freezes an account that is cancelled, by followers; empty if it does not */
            freezing_steps: {
                most_followers: number | null;
                days: number;
            }[];
            /** @description Newest first */
            acts: components["schemas"]["AccountAct"][];
            /** @description Newest first */
            archives: components["schemas"]["AccountArchive"][];
        };
        UnitHoldings: {
            child_units: number;
            supervised_units: number;
            appointments: number;
            accounts: number;
            open_findings: number;
            open_filings: number;
            open_todos: number;
            /** @description At most 200, by name */
            account_list: {
                id: components["schemas"]["Id"];
                name: string;
                platform_zh: string;
                state_zh: string;
                /** @description Both filings become due */
                is_filed_again: boolean;
            }[];
        };
        AccountAct: {
            id: components["schemas"]["Id"];
            event: string;
            event_zh: string;
            from_zh: string | null;
            to_zh: string;
            effective_on: components["schemas"]["Day"];
            until_on: string | null;
            followers: number | null;
            decision: string;
            reason: string;
            notice_url: string;
            replacement: string;
            outcome: string;
            outcome_zh: string | null;
            evidence: components["schemas"]["Attachment"] | null;
            unit_name: string | null;
            recorded_at: components["schemas"]["Instant"];
        };
        AccountArchive: {
            id: components["schemas"]["Id"];
            attachment_id: components["schemas"]["Id"];
            file_name: string;
            size_bytes: number;
            digest: string;
            posts: number;
            first_published_at: string | null;
            last_published_at: string | null;
            taken_at: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        FilingKind: "filing" | "word";
        /**
         * @description 开设 变更 关停 注销 进入冻结期 补录
         * @enum {string}
         */
        FilingOccasion: "opening" | "amendment" | "shutdown" | "cancellation" | "freezing" | "backfill";
        /**
         * @description 待备案 已提交 已备案 无须备案
         * @enum {string}
         */
        FilingState: "due" | "submitted" | "filed" | "waived";
        FilingSystem: {
            code: string;
            zh: string;
            short_zh: string;
            kind: components["schemas"]["FilingKind"];
            /** @description For apps and mini-programs alone */
            is_for_clients_only: boolean;
            article: components["schemas"]["ArticleReference"] | null;
            /** @description Fields and clocks were read in the original; otherwise shown as 待核 */
            is_checked: boolean;
            receipt_help: string;
            needs_number: boolean;
            clocks: {
                occasion: components["schemas"]["FilingOccasion"];
                occasion_zh: string;
                n: number;
                /** @enum {string} */
                unit: "calendar_day" | "working_day";
                /** @description An article's key or 系统默认 */
                source: string;
            }[];
        };
        Filing: {
            id: components["schemas"]["Id"];
            version: number;
            account: {
                id: components["schemas"]["Id"];
                name: string;
                platform: string;
                platform_zh: string;
                platform_account_id: string;
                state: components["schemas"]["AccountState"];
                state_zh: string;
            };
            host_unit: components["schemas"]["UnitReference"];
            filing_system: string;
            /** @description As the system was called when the filing fell due */
            filing_system_zh: string;
            kind: components["schemas"]["FilingKind"];
            occasion: components["schemas"]["FilingOccasion"];
            occasion_zh: string;
            effective_on: components["schemas"]["Day"];
            /** @description The earliest of the clocks, which reminders follow; null without a deadline */
            due_on: components["schemas"]["Day"] | null;
            /** @description The latest of the clocks, which findings may wait for */
            last_due_on: components["schemas"]["Day"] | null;
            /** @description 暂按周末推算 */
            is_provisional: boolean;
            /** @description Filed after the earliest clock */
            is_late: boolean;
            light: ("green" | "yellow" | "red") | null;
            light_zh: string | null;
            time_left_zh: string | null;
            state: components["schemas"]["FilingState"];
            state_zh: string;
            submitted_on: components["schemas"]["Day"] | null;
            /** @description Filed or waived on */
            settled_on: components["schemas"]["Day"] | null;
            receipt_number: string;
            receipt_file_id: components["schemas"]["Id"] | null;
            note: string;
        };
        FilingPage: {
            items: components["schemas"]["Filing"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
            /** @description Of what the filter holds, whatever the state: by state, and how many are overdue */
            counts: {
                total: number;
                due: number;
                submitted: number;
                filed: number;
                overdue: number;
            };
        };
        FilingDetail: components["schemas"]["Filing"] & {
            system: components["schemas"]["FilingSystem"];
            /** @description Null for those who may not fill it in, because telephone numbers stand in it */
            form: null | {
                field: string;
                /** @description As the system's own page calls it */
                label: string;
                value: string;
                registry_value: string;
                is_required: boolean;
                /** @description Typed over the registry's value */
                is_typed: boolean;
                is_missing: boolean;
            }[];
            history: {
                state: components["schemas"]["FilingState"];
                state_zh: string;
                due_on: components["schemas"]["Day"] | null;
                last_due_on: components["schemas"]["Day"] | null;
                is_provisional: boolean;
                calendar_version: string;
                submitted_on: components["schemas"]["Day"] | null;
                settled_on: components["schemas"]["Day"] | null;
                receipt_number: string;
                note: string;
                recorded_from: components["schemas"]["Instant"];
                recorded_to: components["schemas"]["Instant"] | null;
            }[];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        ReceiptInput: {
            number?: string;
            filed_on: components["schemas"]["Day"];
            /** @description Attachment of the receipt or its picture */
            file_id?: components["schemas"]["Id"];
            /** @description As it stands on the receipt */
            account_name?: string;
            /** @description As it stands on the receipt */
            platform_account_id?: string;
            /** @description The name differs and it is this account all the same */
            is_confirmed?: boolean;
        };
        ReceiptCorrection: {
            number?: string;
            filed_on: components["schemas"]["Day"];
            file_id?: components["schemas"]["Id"];
            account_name?: string;
            platform_account_id?: string;
            is_confirmed?: boolean;
            reason: string;
        };
        FilingStanding: {
            filing_system: string;
            filing_system_zh: string;
            short_zh: string;
            /** @description The one filed last */
            filing_id: components["schemas"]["Id"] | null;
            filed_on: components["schemas"]["Day"] | null;
            receipt_number: string | null;
            /** @description Fields filed otherwise than the registry now says */
            differing: number;
        };
        FilingDifferences: {
            systems: (components["schemas"]["FilingStanding"] & {
                fields: {
                    field: string;
                    label: string;
                    filed: string | null;
                    registered: string;
                    is_different: boolean;
                }[];
            })[];
            between: {
                field: string;
                label: string;
                values: {
                    filing_system: string;
                    value: string;
                }[];
                is_different: boolean;
            }[];
        };
        /**
         * @description 草稿 进行中 已结束 已作废
         * @enum {string}
         */
        CensusState: "draft" | "running" | "closed" | "withdrawn";
        /**
         * @description 待填报 待签署 已报送 已归档 未报
         * @enum {string}
         */
        CensusSheetState: "to_answer" | "to_sign" | "signed" | "archived" | "unanswered";
        /**
         * @description (未核对) 一致 需更正 非本单位账号 补报
         * @enum {string}
         */
        CensusVerdict: "" | "confirmed" | "corrected" | "not_ours" | "added";
        /**
         * @description 待审核 已采纳 不采纳 认定擅自开设
         * @enum {string}
         */
        CensusDecision: "proposed" | "accepted" | "rejected" | "unauthorised";
        CensusInput: {
            title: string;
            reference_day: components["schemas"]["Day"];
            due_on: components["schemas"]["Day"];
            /** @description This unit and all beneath it */
            scope_unit_id: components["schemas"]["Id"];
            /** @description Empty for every kind */
            unit_kinds?: components["schemas"]["UnitKind"][];
            /** @enum {string} */
            answered_by?: "themselves" | "through_unit";
            instructions?: string;
        };
        CensusStepInput: {
            reason?: string;
            due_on?: components["schemas"]["Day"];
        };
        CensusCounts: {
            sheets: number;
            to_answer: number;
            to_sign: number;
            /** @description Including those filed away */
            signed: number;
            /** @description When the campaign had closed */
            unanswered: number;
            late: number;
            declared_none: number;
            signed_per_mille: number;
        };
        /** @enum {string} */
        RoundState: "draft" | "running" | "closed" | "withdrawn";
        /** @enum {string} */
        RoundKind: "full" | "sampled";
        /** @enum {string} */
        RoundScope: "veto_only" | "full";
        /**
         * @description watch_list, offender and unseen are in whatever the lot says
         * @enum {string}
         */
        DrawReason: "all" | "lot" | "offender" | "watch_list" | "unseen";
        /**
         * @description What was not observed neither passed nor failed
         * @enum {string}
         */
        RoundVerdict: "" | "passed" | "failed" | "failed_to_observe" | "blocked";
        RoundInput: {
            title: string;
            kind: components["schemas"]["RoundKind"];
            scope: components["schemas"]["RoundScope"];
            period_from: components["schemas"]["Day"];
            period_to: components["schemas"]["Day"];
            scope_unit_id: components["schemas"]["Id"];
            /** @description Units beneath it, each with all beneath; none: all */
            unit_ids?: components["schemas"]["Id"][];
            unit_kinds?: components["schemas"]["UnitKind"][];
            platforms?: string[];
            account_kinds?: components["schemas"]["AccountKind"][];
            /** @description Ids of rules and of check lists' items; none: all of the scope */
            items?: string[];
            /** @description Of a sampled round; absent: the least that is allowed */
            share_percent?: number | null;
            /** @description Absent: drawn by chance at the start */
            seed?: string;
        };
        RoundStepInput: {
            reason?: string;
        };
        Round: {
            id: components["schemas"]["Id"];
            title: string;
            kind: components["schemas"]["RoundKind"];
            kind_zh: string;
            scope: components["schemas"]["RoundScope"];
            scope_zh: string;
            period_from: components["schemas"]["Day"];
            period_to: components["schemas"]["Day"];
            scope_unit: components["schemas"]["UnitReference"] | null;
            share_percent: number;
            state: components["schemas"]["RoundState"];
            state_zh: string;
            /** @description Proposed by itself when a month or quarter was over */
            is_proposed: boolean;
            accounts_total: number;
            accounts_drawn: number;
            passed: number | null;
            failed: number | null;
            not_observed: number | null;
            created_at: components["schemas"]["Instant"];
            started_at: string | null;
            closed_at: string | null;
            version: number;
        };
        RoundDetail: components["schemas"]["Round"] & {
            units: components["schemas"]["UnitReference"][];
            unit_kinds: components["schemas"]["UnitKind"][];
            platforms: string[];
            account_kinds: components["schemas"]["AccountKind"][];
            item_ids: string[];
            items: components["schemas"]["RoundItem"][];
            /** @description Published once the round is drawn */
            seed: string;
            drawn_on: string | null;
            units_total: number;
            previous_round: {
                id: components["schemas"]["Id"];
                title: string;
            } | null;
            checked_at: string | null;
            strata: components["schemas"]["RoundStratum"][];
            reasons: components["schemas"]["DrawReasonCount"][];
            /** @description Veto items that wait for a second person */
            to_confirm: number;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        RoundPage: {
            items: components["schemas"]["Round"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        RoundItem: {
            id: string;
            title: string;
            article: components["schemas"]["ArticleReference"] | null;
            is_veto: boolean;
            is_by_machine: boolean;
            /** @description Empty for a rule */
            check_list: string;
            how: string;
            evidence: string;
            needs_evidence: boolean;
        };
        RoundOptions: {
            items: components["schemas"]["RoundItem"][];
            parameters: {
                name: string;
                zh: string;
                unit: string;
                value: number;
                from: components["schemas"]["Day"];
                source: string;
            }[];
        };
        RoundStratum: {
            area_code: string;
            area_name: string;
            platform: string;
            platform_zh: string;
            total: number;
            /** @description In whatever the lot says */
            always: number;
            /** @description By lot among the others */
            quota: number;
            drawn: number;
        };
        DrawReasonCount: {
            reason: components["schemas"]["DrawReason"];
            reason_zh: string;
            accounts: number;
        };
        RoundPreview: {
            accounts_total: number;
            units_total: number;
            accounts_drawn: number;
            share_percent: number;
            least_share_percent: number;
            least_share_source: string;
            reasons: components["schemas"]["DrawReasonCount"][];
            strata: components["schemas"]["RoundStratum"][];
            items: number;
        };
        RoundBreakdown: {
            code: string;
            name: string;
            total: number;
            sampled: number;
            observed: number;
            failed: number;
        };
        RoundProblem: {
            item: string;
            title: string;
            article: components["schemas"]["ArticleReference"] | null;
            is_veto: boolean;
            /** @description As frozen */
            evidence: Record<string, never>;
            values: components["schemas"]["NamedValues"];
            finding_id: number | null;
            found_on: components["schemas"]["Day"];
        };
        RoundAccountProblems: {
            account_id: components["schemas"]["Id"];
            account_name: string;
            platform: string;
            platform_zh: string;
            unit_id: components["schemas"]["Id"];
            unit_name: string;
            /** @description The code of its row of by_town */
            town: string;
            items: components["schemas"]["RoundProblem"][];
        };
        RoundResult: {
            round_id: components["schemas"]["Id"];
            title: string;
            kind: components["schemas"]["RoundKind"];
            scope: components["schemas"]["RoundScope"];
            period_from: components["schemas"]["Day"];
            period_to: components["schemas"]["Day"];
            state: components["schemas"]["RoundState"];
            /** @description 0 while the round runs */
            version: number;
            frozen_at: string | null;
            /** @description SHA-256 of the canonical JSON; empty while the round runs */
            digest: string;
            seed: string;
            /** @description Lists hold only the accounts that the caller sees; counts are of the whole round */
            is_partial: boolean;
            units_total: number;
            accounts_total: number;
            accounts_sampled: number;
            observed: number;
            failed_to_observe: number;
            blocked: number;
            passed: number;
            failed: number;
            by_platform: components["schemas"]["RoundBreakdown"][];
            by_town: components["schemas"]["RoundBreakdown"][];
            by_item: {
                item: string;
                title: string;
                article: string;
                is_veto: boolean;
                is_by_machine: boolean;
                expected: number;
                observed: number;
                failed_to_observe: number;
                blocked: number;
                problems: number;
            }[];
            /** @description Failed by a veto item */
            failures: components["schemas"]["RoundAccountProblems"][];
            /** @description Passed */
            remarks: components["schemas"]["RoundAccountProblems"][];
            recheck: {
                account_id: components["schemas"]["Id"];
                account_name: string;
                platform: string;
                platform_zh: string;
                unit_name: string;
                was: string[];
                /** @description Null: not observed, or no longer in use */
                is_still_failing: boolean | null;
            }[];
        };
        RoundResultVersions: {
            items: {
                version: number;
                digest: string;
                /** @description Empty for the result of the close */
                reason: string;
                changes: null | {
                    failed_no_more: components["schemas"]["NamedAccount"][];
                    failed_newly: components["schemas"]["NamedAccount"][];
                    failed_before: number;
                    failed_after: number;
                    passed_before: number;
                    passed_after: number;
                };
                made_by: string;
                made_at: components["schemas"]["Instant"];
            }[];
        };
        NamedValues: {
            key: string;
            zh: string;
            value: string | number | null;
        }[];
        NamedAccount: {
            account_id: components["schemas"]["Id"];
            name: string;
        };
        WatchInput: {
            account_id: components["schemas"]["Id"];
            reason: string;
            /**
             * Format: date
             * @description Last day; absent: until somebody decides
             */
            ends_on?: string | null;
        };
        WatchLeaveInput: {
            reason: string;
        };
        WatchEntry: {
            id: components["schemas"]["Id"];
            account: {
                id: components["schemas"]["Id"];
                name: string;
            };
            platform: string;
            platform_zh: string;
            unit: {
                id: components["schemas"]["Id"];
                name: string;
            };
            /** @enum {string} */
            basis: "rule" | "person";
            basis_zh: string;
            reason: string;
            round_id: number | null;
            is_on: boolean;
            entered_on: components["schemas"]["Day"];
            entered_by: string;
            ends_on: string | null;
            left_on: string | null;
            leave_reason: string;
            left_by: string | null;
            version: number;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        WatchListPage: {
            items: components["schemas"]["WatchEntry"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        /** @enum {string} */
        CheckState: "to_check" | "in_order" | "to_confirm" | "problem" | "cleared" | "failed_to_observe" | "blocked";
        RoundAccount: {
            id: components["schemas"]["Id"];
            round_id: components["schemas"]["Id"];
            account: {
                id: components["schemas"]["Id"];
                name: string;
            };
            platform: string;
            platform_zh: string;
            unit: {
                id: components["schemas"]["Id"];
                name: string;
            };
            area_code: string;
            area_name: string;
            reason: components["schemas"]["DrawReason"];
            reason_zh: string;
            /** @description The first 16 digits of SHA-256 over seed, platform and platform id, each on a line */
            ticket: string;
            inspector: {
                id: components["schemas"]["Id"];
                name: string;
            } | null;
            /** @enum {string} */
            observation: "" | "observed" | "failed" | "blocked";
            watched_through: string | null;
            verdict: components["schemas"]["RoundVerdict"];
            verdict_zh: string;
            /** @description Items that a person answers */
            expected: number;
            answered: number;
            problems: number;
            to_confirm: number;
            version: number;
        };
        RoundAccountPage: {
            items: components["schemas"]["RoundAccount"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        RoundCheck: {
            id: components["schemas"]["Id"];
            item: string;
            state: components["schemas"]["CheckState"];
            state_zh: string;
            is_veto: boolean;
            is_by_machine: boolean;
            found_on: components["schemas"]["Day"];
            values: components["schemas"]["NamedValues"];
            files: components["schemas"]["Attachment"][];
            note: string;
            finding_id: number | null;
            first_by: string;
            first_at: components["schemas"]["Instant"];
            second_by: string | null;
            second_at: string | null;
            second_note: string;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        SecondLooksInput: {
            decisions: {
                check_id: components["schemas"]["Id"];
                /** @enum {string} */
                action: "confirm" | "reject";
                reason?: string;
            }[];
        };
        SecondLooks: {
            confirmed: number;
            rejected: number;
            waiting: number;
        };
        RoundCheckPage: {
            items: (components["schemas"]["RoundCheck"] & {
                title: string;
                account: {
                    id: components["schemas"]["Id"];
                    name: string;
                };
                line_id: components["schemas"]["Id"];
                platform_zh: string;
                unit_name: string;
            })[];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        RoundAccountDetail: components["schemas"]["RoundAccount"] & {
            round: {
                id: components["schemas"]["Id"];
                title: string;
                state: components["schemas"]["RoundState"];
                period_from: components["schemas"]["Day"];
                period_to: components["schemas"]["Day"];
            };
            link: string;
            items: (components["schemas"]["RoundItem"] & {
                checks: components["schemas"]["RoundCheck"][];
            })[];
            /** @description The next account of the caller's list that nobody has looked at */
            next_id: number | null;
        };
        MyCheckLists: {
            items: {
                round: {
                    id: components["schemas"]["Id"];
                    title: string;
                };
                accounts: number;
                done: number;
                lines: components["schemas"]["RoundAccount"][];
            }[];
        };
        CheckAnswersInput: {
            items?: {
                item: string;
                /** @enum {string} */
                answer: "in_order" | "problem" | "failed_to_observe" | "blocked";
                note?: string;
                attachments?: components["schemas"]["Id"][];
            }[];
            rest_is_in_order?: boolean;
        };
        InspectorList: {
            items: {
                person_id: components["schemas"]["Id"];
                name: string;
                unit_name: string;
                role_zh: string;
                accounts: number;
            }[];
        };
        AssignmentInput: {
            inspector_ids: components["schemas"]["Id"][];
            /** @description Absent: those that nobody has yet */
            line_ids?: components["schemas"]["Id"][];
        };
        CorrectionInput: {
            /** @description Problems that were none */
            check_ids: components["schemas"]["Id"][];
            reason: string;
        };
        Census: {
            id: components["schemas"]["Id"];
            title: string;
            reference_day: components["schemas"]["Day"];
            due_on: components["schemas"]["Day"];
            scope_unit: components["schemas"]["UnitReference"] | null;
            unit_kinds: components["schemas"]["UnitKind"][];
            /** @enum {string} */
            answered_by: "themselves" | "through_unit";
            answered_by_zh: string;
            instructions: string;
            state: components["schemas"]["CensusState"];
            state_zh: string;
            is_overdue: boolean;
            days_left: number | null;
            created_at: components["schemas"]["Instant"];
            started_at: string | null;
            closed_at: string | null;
            /** @description Of the sheets that the caller sees */
            counts: components["schemas"]["CensusCounts"];
            version: number;
        };
        CensusDetail: components["schemas"]["Census"] & {
            groups: (components["schemas"]["CensusCounts"] & {
                unit: components["schemas"]["UnitReference"];
            })[];
            /** @description Lines of signed sheets by answer, and corrections by what became of them */
            answers: {
                confirmed: number;
                corrected: number;
                not_ours: number;
                added: number;
                proposed: number;
                accepted: number;
                rejected: number;
                unauthorised: number;
            };
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        CensusPage: {
            items: components["schemas"]["Census"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        CensusSheet: {
            id: components["schemas"]["Id"];
            census_id: components["schemas"]["Id"];
            unit: components["schemas"]["UnitReference"];
            group: components["schemas"]["UnitReference"] | null;
            state: components["schemas"]["CensusSheetState"];
            state_zh: string;
            /** @description 零报告 */
            declares_none: boolean;
            is_late: boolean;
            is_on_paper: boolean;
            signed_at: string | null;
            reminders: number;
            reminded_at: string | null;
            version: number;
        };
        CensusSheetSummary: components["schemas"]["CensusSheet"] & {
            lines: number;
            answered_lines: number;
            corrections: number;
        };
        CensusSheetPage: {
            items: components["schemas"]["CensusSheetSummary"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        MyCensusSheets: {
            items: (components["schemas"]["CensusSheetSummary"] & {
                census: components["schemas"]["Census"];
            })[];
        };
        UnansweredPage: {
            items: (components["schemas"]["CensusSheetSummary"] & {
                contacts: {
                    name: string;
                    phone: string;
                    role_zh: string;
                    title: string;
                }[];
            })[];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        CensusAccountFacts: {
            name: string;
            platform: string;
            platform_zh: string;
            platform_account_id: string;
            kind: string;
            kind_zh: string;
            certified_host: string;
            link: string;
        };
        CensusLine: {
            id: components["schemas"]["Id"];
            /** @description To which the account belongs */
            unit: components["schemas"]["UnitReference"];
            account_id: number | null;
            /** @description On the reference day; null for an addition */
            recorded: components["schemas"]["CensusAccountFacts"] | null;
            /** @description As the unit has it */
            said: components["schemas"]["CensusAccountFacts"];
            differences: {
                field: string;
                zh: string;
                before: string;
                said: string;
            }[];
            account_state_zh: string | null;
            filings: {
                system: string;
                state: string;
            }[];
            verdict: components["schemas"]["CensusVerdict"];
            verdict_zh: string;
            note: string;
            /** @description Empty, or a CensusDecision */
            decision: string;
            decision_zh: string;
            decision_note: string;
            result_account_id: number | null;
        };
        CensusSheetDetail: components["schemas"]["CensusSheet"] & {
            census: components["schemas"]["Census"];
            due_at: components["schemas"]["Instant"];
            light: components["schemas"]["Light"];
            note: string;
            lines: components["schemas"]["CensusLine"][];
            tally: {
                listed: number;
                unanswered: number;
                confirmed: number;
                corrected: number;
                not_ours: number;
                added: number;
            };
            submitted_by: string;
            signed_by: string;
            /** @description Of what was signed, empty before */
            signed_digest: string;
            scan_file_name: string | null;
            /** @description What the leader signs for */
            statement: string;
            notes: {
                id: components["schemas"]["Id"];
                event: string;
                event_zh: string;
                note: string;
                person_name: string;
                unit_name: string;
                at: components["schemas"]["Instant"];
            }[];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        CensusFactsInput: {
            name?: string;
            platform?: string;
            platform_account_id?: string;
            /** @enum {string} */
            kind?: "publishing" | "service_only";
            certified_host?: string;
            link?: string;
        };
        CensusAnswersInput: {
            lines?: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                verdict: "confirmed" | "corrected" | "not_ours";
                proposal?: components["schemas"]["CensusFactsInput"];
                note?: string;
            }[];
            additions?: {
                id?: components["schemas"]["Id"];
                unit_id?: components["schemas"]["Id"];
                name?: string;
                platform?: string;
                platform_account_id?: string;
                /** @enum {string} */
                kind?: "publishing" | "service_only";
                certified_host?: string;
                link?: string;
                note?: string;
            }[];
            removed?: components["schemas"]["Id"][];
            /** @description Every line without an answer is as recorded */
            confirms_rest?: boolean;
            declares_none?: boolean;
            note?: string;
        };
        CensusSheetStepInput: {
            reason?: string;
            scan_id?: components["schemas"]["Id"];
        };
        CensusCorrectionInput: {
            reason?: string;
            /** @description Whose an account is that is not the unit's own */
            host_unit_id?: components["schemas"]["Id"];
        };
        CensusCorrection: {
            id: components["schemas"]["Id"];
            sheet_id: components["schemas"]["Id"];
            census_id: components["schemas"]["Id"];
            unit: components["schemas"]["UnitReference"];
            account_id: number | null;
            verdict: components["schemas"]["CensusVerdict"];
            verdict_zh: string;
            recorded: components["schemas"]["CensusAccountFacts"] | null;
            said: components["schemas"]["CensusAccountFacts"];
            note: string;
            decision: components["schemas"]["CensusDecision"];
            decision_zh: string;
            decision_note: string;
            decided_at: string | null;
            result_account_id: number | null;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        CensusCorrectionPage: {
            items: components["schemas"]["CensusCorrection"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        BackfillPage: {
            items: {
                /** @description Of the account */
                id: components["schemas"]["Id"];
                name: string;
                platform: string;
                platform_zh: string;
                platform_account_id: string;
                is_baseline: boolean;
                host_unit: components["schemas"]["UnitReference"];
                missing: {
                    /** @enum {string} */
                    code: "duty_holders" | "filings" | "no_filings" | "certified_host";
                    zh: string;
                }[];
            }[];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
            due_on: components["schemas"]["Day"];
            taken_over: number;
            completed: number;
            groups: {
                unit: components["schemas"]["UnitReference"];
                taken_over: number;
                completed: number;
            }[];
        };
        /** @enum {string} */
        MonitorReportKind: "account" | "unregistered";
        /**
         * @description 待核实 待补充 已采纳 未采纳 已合并 已撤回
         * @enum {string}
         */
        MonitorReportState: "to_verify" | "asked_back" | "accepted" | "rejected" | "merged" | "withdrawn";
        /** @enum {string} */
        MonitorReportAction: "accept" | "accept_unauthorised" | "accept_omitted" | "reject" | "ask_back" | "answer" | "withdraw";
        /** @enum {string} */
        MonitorStanding: "in_force" | "not_begun" | "over" | "ended";
        /** @enum {string} */
        MonitorOutcome: "created" | "merged" | "unchanged" | "refused";
        CodeAndName: {
            code: string;
            zh: string;
        };
        MonitorProblemCodes: {
            items: {
                code: string;
                zh: string;
                article: components["schemas"]["ArticleReference"];
                severity: components["schemas"]["Severity"];
                severity_zh: string;
                /** @description Two hours to verify */
                is_fast: boolean;
                evidence: ("picture" | "link")[];
                is_per_post: boolean;
                is_about_unregistered: boolean;
                /** @description Under which an accepted report becomes a finding */
                rule: string;
                is_in_use: boolean;
            }[];
            reject_reasons: {
                code: string;
                zh: string;
                /** @description Counts against the monitor's accuracy */
                is_fault: boolean;
            }[];
        };
        MonitorVerifiers: {
            items: {
                id: components["schemas"]["Id"];
                name: string;
                title: string;
            }[];
        };
        MonitorCommissionInput: {
            /** @description Of the contract */
            number: string;
            title: string;
            company_unit_id: components["schemas"]["Id"];
            starts_on: components["schemas"]["Day"];
            ends_on: components["schemas"]["Day"];
            /** @description With all beneath them; empty: the whole city */
            unit_ids: components["schemas"]["Id"][];
            /** @description Empty: all */
            platforms: string[];
            /** @description Empty: all */
            codes: string[];
            verifier_id?: components["schemas"]["Id"] | null;
            requirements?: string;
        };
        MonitorCommission: {
            id: components["schemas"]["Id"];
            number: string;
            title: string;
            company: components["schemas"]["UnitReference"];
            starts_on: components["schemas"]["Day"];
            ends_on: components["schemas"]["Day"];
            standing: components["schemas"]["MonitorStanding"];
            standing_zh: string;
            scope: {
                units: components["schemas"]["UnitReference"][];
                platforms: components["schemas"]["CodeAndName"][];
                codes: components["schemas"]["CodeAndName"][];
            };
            verifier: {
                id: components["schemas"]["Id"];
                name: string;
            } | null;
            requirements: string;
            ended_reason: string;
            created_at: components["schemas"]["Instant"];
            may_change: boolean;
            may_hand_in: boolean;
            version: number;
        };
        MonitorCommissionPage: {
            items: components["schemas"]["MonitorCommission"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        MonitoredAccountPage: {
            items: {
                id: components["schemas"]["Id"];
                name: string;
                platform: string;
                platform_zh: string;
                platform_account_id: string;
                link: string;
                kind_zh: string;
                state_zh: string;
                host_unit: components["schemas"]["UnitReference"];
            }[];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        MonitorReportInput: {
            /** @description The monitor's own */
            number: string;
            code: string;
            account_id?: components["schemas"]["Id"];
            account_name?: string;
            platform?: string;
            platform_account_id?: string;
            /** @description Of the account's page */
            link?: string;
            suspected_unit?: string;
            found_on: components["schemas"]["Day"];
            found_until?: components["schemas"]["Day"];
            description?: string;
            post_link?: string;
            /** @description Attachments of the caller's (POST /attachments) */
            pictures: components["schemas"]["Id"][];
        };
        MonitorReport: {
            id: components["schemas"]["Id"];
            commission_id: components["schemas"]["Id"];
            number: string;
            kind: components["schemas"]["MonitorReportKind"];
            kind_zh: string;
            code: string;
            code_zh: string;
            severity: components["schemas"]["Severity"];
            severity_zh: string;
            is_fast: boolean;
            account_id: number | null;
            account_name: string;
            platform: string;
            platform_zh: string;
            host_unit: components["schemas"]["UnitReference"] | null;
            found_on: components["schemas"]["Day"];
            found_until: components["schemas"]["Day"];
            description: string;
            state: components["schemas"]["MonitorReportState"];
            state_zh: string;
            reason_code: string;
            reason_zh: string;
            is_late: boolean;
            handed_in_at: components["schemas"]["Instant"];
            merged_into: {
                id: components["schemas"]["Id"];
                number: string;
            } | null;
            finding_id: number | null;
            due_at: string | null;
            light: components["schemas"]["Light"] | null;
            light_zh: string | null;
            time_left_zh: string | null;
            version: number;
        };
        MonitorReportPage: {
            items: components["schemas"]["MonitorReport"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        MonitorReportDetail: components["schemas"]["MonitorReport"] & {
            commission: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            };
            company_name: string;
            article: components["schemas"]["ArticleReference"] | null;
            /** @enum {string} */
            matched_by: "number" | "id" | "link" | "name" | "none";
            matched_by_zh: string;
            platform_account_id: string;
            link: string;
            suspected_unit: string;
            post_link: string;
            digest: string;
            decided_at: string | null;
            /** @description The account that was put on record as 擅自开设 */
            case_account_id: number | null;
            pictures: {
                position: number;
                file_name: string;
                size_bytes: number;
            }[];
            notes: {
                event: string;
                event_zh: string;
                body: string;
                /** @description Empty where the company reads a note of the office */
                person_name: string;
                unit_name: string;
                at: components["schemas"]["Instant"];
            }[];
            merged: {
                id: components["schemas"]["Id"];
                number: string;
                handed_in_at: components["schemas"]["Instant"];
            }[];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        HandedInReport: {
            outcome: components["schemas"]["MonitorOutcome"];
            report: components["schemas"]["MonitorReportDetail"];
        };
        HandedInBatch: {
            items: {
                number: string;
                outcome: components["schemas"]["MonitorOutcome"];
                report_id: number | null;
                problem: components["schemas"]["Problem"] | null;
            }[];
        };
        MonitorReportStep: {
            reason?: string;
            answer?: string;
            /** @description Of the list in GET /monitor-problem-codes */
            reason_code?: string;
            host_unit_id?: components["schemas"]["Id"];
            /** @description Of an account to be put on record as 擅自开设, where the monitor did not name it */
            platform_account_id?: string;
            pictures?: components["schemas"]["Id"][];
        };
        MonitorTally: {
            handed_in: number;
            accepted: number;
            rejected: number;
            /** @description Of the rejected, those that count against the monitor */
            faults: number;
            merged: number;
            withdrawn: number;
            open: number;
            late: number;
            /** @description Found by others on accounts of the task and not reported */
            missed: number;
            /** @description Accepted of those accepted or rejected for a fault of the monitor's */
            accuracy_per_mille: number | null;
        };
        MonitorAccuracy: {
            totals: components["schemas"]["MonitorTally"];
            by_reason: {
                code: string;
                zh: string;
                is_fault: boolean;
                count: number;
            }[];
            by_code: (components["schemas"]["MonitorTally"] & components["schemas"]["CodeAndName"])[];
            by_month: (components["schemas"]["MonitorTally"] & {
                month: string;
            })[];
        };
        MissedProblemPage: {
            items: {
                finding_id: components["schemas"]["Id"];
                code: string;
                rule: string;
                title: string;
                severity: components["schemas"]["Severity"];
                severity_zh: string;
                first_day: components["schemas"]["Day"];
                account_id: components["schemas"]["Id"];
                account_name: string;
                platform_zh: string;
                host_unit: components["schemas"]["UnitReference"];
            }[];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        /** @enum {string} */
        ListKind: "registry" | "filing_system" | "monitor" | "platform_list";
        /** @enum {string} */
        DifferenceKind: "omitted" | "suspected_concealed" | "misreported" | "out_of_step" | "cancelled_but_alive" | "alive_but_gone";
        /** @enum {string} */
        DifferenceState: "open" | "decided" | "mended" | "withdrawn";
        ReconciliationSource: {
            kind: components["schemas"]["ListKind"];
            source: string;
            zh: string;
            newest: components["schemas"]["ReconciliationList"] | null;
        };
        ListField: {
            field: string;
            zh: string;
        };
        ReconciliationFile: {
            file_id: components["schemas"]["Id"];
            file_name: string;
            size_bytes: number;
            sheets: {
                /** @description Empty for CSV */
                sheet: string;
                /** @description Last row of the head as people count, 0 where none was found */
                head_row: number;
                titles: string[];
                sample: string[][];
                known_titles: number;
            }[];
            leading_sheet: string;
            mapping: components["schemas"]["ColumnMapping"];
            /** @description The mapping was used before for a table with this head */
            is_remembered: boolean;
            fields: components["schemas"]["ListField"][];
        };
        /** @description Field → title of the column that holds it */
        ColumnMapping: {
            [key: string]: string;
        };
        ReconciliationListInput: {
            file_id: components["schemas"]["Id"];
            kind: components["schemas"]["ListKind"];
            source: string;
            as_of?: components["schemas"]["Day"];
            /** @description Of a platform's list: whoever is not in it is not there */
            is_complete?: boolean;
            mapping: {
                field: string;
                title: string;
            }[];
        };
        ReconciliationList: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["ListKind"];
            source: string;
            source_zh: string;
            as_of: components["schemas"]["Day"];
            is_complete: boolean;
            file_name: string;
            rows_taken: number;
            rows_left_out: number;
            created_at: components["schemas"]["Instant"];
        };
        ReconciliationListDetail: components["schemas"]["ReconciliationList"] & {
            titles: string[];
            mapping: components["schemas"]["ColumnMapping"];
            fields: components["schemas"]["ListField"][];
            report: {
                rows_read: number;
                remarks_total: number;
                sheets_left_out: string[];
                /** @description The first 200 */
                remarks: {
                    sheet: string;
                    row: number;
                    column: string;
                    detail: string;
                    is_left_out: boolean;
                }[];
            };
        };
        ReconciliationListPage: {
            items: components["schemas"]["ReconciliationList"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        /** @description One row of one list, as it stood */
        ListedRow: {
            account_id: number | null;
            name: string;
            platform_zh: string;
            platform_account_id: string;
            host_unit: string;
            certified_host: string;
            link: string;
            state_zh: string;
            former_names: string[];
            sheet: string;
            row: number;
            source_zh?: string;
            file_name?: string;
        };
        ReconciliationChanges: {
            from: components["schemas"]["ReconciliationList"];
            to: components["schemas"]["ReconciliationList"];
            unchanged: number;
            appeared: components["schemas"]["ListedRows"];
            gone: components["schemas"]["ListedRows"];
            changed: {
                total: number;
                /** @description The first 500 */
                items: {
                    before: components["schemas"]["ListedRow"];
                    after: components["schemas"]["ListedRow"];
                    is_doubtful: boolean;
                    fields: {
                        field: string;
                        zh: string;
                        before: string;
                        after: string;
                    }[];
                }[];
            };
        };
        ListedRows: {
            total: number;
            /** @description The first 500 */
            items: components["schemas"]["ListedRow"][];
        };
        Reconciliation: {
            id: components["schemas"]["Id"];
            as_of: components["schemas"]["Day"];
            created_at: components["schemas"]["Instant"];
            sources_zh: string[];
            accounts: number;
            /** @description Registered and in every filing system compared */
            in_all_lists: number;
            /** @description Pairs settled by earlier decisions */
            decided_before: number;
            doubts_open: number;
            /** @description Within the scope */
            counts: {
                kind: components["schemas"]["DifferenceKind"];
                zh: string;
                total: number;
                open: number;
                decided: number;
                mended: number;
            }[];
        };
        ReconciliationDetail: components["schemas"]["Reconciliation"] & {
            lists: components["schemas"]["ReconciliationList"][];
        };
        ReconciliationPage: {
            items: components["schemas"]["Reconciliation"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        PairEvidence: {
            what: string;
            what_zh: string;
            relation: string;
            relation_zh: string;
            /** @description Points for (or against) one account */
            weight: number;
            left: string;
            right: string;
        };
        ReconciliationDoubt: {
            id: components["schemas"]["Id"];
            run_id: components["schemas"]["Id"];
            points: number;
            /** @description Points from which a pair needs no person */
            match_at: number;
            /** @description Another row fits nearly as well */
            is_ambiguous: boolean;
            evidence: components["schemas"]["PairEvidence"][];
            left: components["schemas"]["ListedRow"][];
            right: components["schemas"]["ListedRow"][];
            /** @enum {string} */
            answer: "" | "same" | "different";
            answered_at: string | null;
        };
        ReconciliationDoubtPage: {
            items: components["schemas"]["ReconciliationDoubt"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        ReconciliationDifference: {
            version: number;
            id: components["schemas"]["Id"];
            run_id: components["schemas"]["Id"];
            kind: components["schemas"]["DifferenceKind"];
            kind_zh: string;
            /** @description Empty where existence is meant */
            field: string;
            field_zh: string;
            source: string;
            source_zh: string;
            /** @description registry or a filing system; empty: a person decides first */
            mend_in: string;
            account_id: number | null;
            name: string;
            platform_zh: string;
            unit: components["schemas"]["UnitReference"] | null;
            state: components["schemas"]["DifferenceState"];
            state_zh: string;
            /** @enum {string} */
            decision: "" | "concealed" | "not_concealed" | "accepted";
            decision_zh: string;
            reason: string;
            changed_at: components["schemas"]["Instant"];
            /** @description What each list says */
            said: {
                list_id: components["schemas"]["Id"];
                source: string;
                source_zh: string;
                text: string;
                sheet: string | null;
                row: number | null;
            }[];
            mending: {
                /** @enum {string} */
                step: "register" | "amend" | "file" | "correct_filing" | "cancel_again" | "shut" | "decide";
                zh: string;
                where_zh: string;
                /** @description Where the step is taken, empty for a decision */
                page: string;
            };
        };
        ReconciliationDifferenceDetail: components["schemas"]["ReconciliationDifference"] & {
            rows: components["schemas"]["ListedRow"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        ReconciliationDifferencePage: {
            items: components["schemas"]["ReconciliationDifference"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        /** @enum {string} */
        ConsolidationProposal: "keep" | "rectify" | "merge" | "close" | "not_judged";
        /** @enum {string} */
        ConsolidationMeasure: "rectify" | "merge" | "close";
        /** @enum {string} */
        ConsolidationState: "proposed" | "not_adopted" | "adopted" | "noticed" | "done";
        /** @description Accounts by proposal */
        ConsolidationCounts: {
            keep: number;
            rectify: number;
            merge: number;
            close: number;
            not_judged: number;
        };
        ConsolidationRun: {
            id: components["schemas"]["Id"];
            as_of: components["schemas"]["Day"];
            period_from: components["schemas"]["Day"];
            known_at: components["schemas"]["Instant"];
            accounts: number;
            posts: number;
            pairs: number;
            /** @description SHA-256 of what was found */
            digest: string;
            created_at: components["schemas"]["Instant"];
            created_by: string;
            issued_at: string | null;
            counts: components["schemas"]["ConsolidationCounts"];
        };
        ConsolidationRunPage: {
            items: components["schemas"]["ConsolidationRun"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        ConsolidationThreshold: {
            name: string;
            zh: string;
            unit: string;
            least: number;
            most: number;
            value: number;
            help: string;
            source: string;
        };
        ConsolidationPart: {
            code: string;
            zh: string;
            weight: number;
            /** @description Chinese */
            formula: string;
            unit: string;
            /** @description Null where it is not known or not asked of such an account */
            value: number | null;
            points: number | null;
            bands: {
                from: number;
                points: number;
            }[];
        };
        ConsolidationReason: {
            code: string;
            text: string;
            article: components["schemas"]["ArticleReference"];
        };
        ConsolidationTarget: null | {
            account_id: components["schemas"]["Id"];
            name: string;
        };
        ConsolidationRunDetail: components["schemas"]["ConsolidationRun"] & {
            thresholds: components["schemas"]["ConsolidationThreshold"][];
            parts: components["schemas"]["ConsolidationPart"][];
            article: components["schemas"]["ArticleReference"];
        };
        ConsolidationCard: {
            account_id: components["schemas"]["Id"];
            name: string;
            platform: string;
            platform_zh: string;
            host_unit: components["schemas"]["UnitReference"];
            /** @description Weighted mean of the known parts, 0–1000; never of likes or forwards */
            worth: number;
            /** @description Per mille, with the account that it overlaps most */
            overlap: number;
            proposal: components["schemas"]["ConsolidationProposal"];
            proposal_zh: string;
            target: components["schemas"]["ConsolidationTarget"];
            reasons: components["schemas"]["ConsolidationReason"][];
            parts: components["schemas"]["ConsolidationPart"][];
        };
        ConsolidationCardPage: {
            items: components["schemas"]["ConsolidationCard"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
            counts: components["schemas"]["ConsolidationCounts"];
        };
        ConsolidationSide: {
            account_id: components["schemas"]["Id"];
            name: string;
            platform: string;
            platform_zh: string;
            host_unit: components["schemas"]["UnitReference"];
            proposal: components["schemas"]["ConsolidationProposal"];
            proposal_zh: string;
        };
        /** @description All shares are per mille */
        ConsolidationPair: {
            /** @description Rank */
            place: number;
            score: number;
            shared_posts: number;
            topics: number;
            purpose: number;
            /** @description Posts of a that b has too */
            shared_of_a: number;
            shared_of_b: number;
            a: components["schemas"]["ConsolidationSide"];
            b: components["schemas"]["ConsolidationSide"];
            /** @enum {string} */
            relation: "same_host" | "same_supervising_unit" | "one_line" | "apart";
            relation_zh: string;
            examples: {
                post_a: components["schemas"]["Id"];
                post_b: components["schemas"]["Id"];
                title_a: string;
                title_b: string;
                similarity: number;
            }[];
        };
        ConsolidationPairPage: {
            items: components["schemas"]["ConsolidationPair"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        ConsolidationCardDetail: components["schemas"]["ConsolidationCard"] & {
            run: components["schemas"]["ConsolidationRunDetail"];
            pairs: components["schemas"]["ConsolidationPair"][];
            numbers: {
                name: string;
                zh: string;
                value: number;
                /** @description Page with the records behind it */
                link: string | null;
            }[];
        };
        CreatedId: {
            id: components["schemas"]["Id"];
        };
        IndicatorSets: {
            items: components["schemas"]["IndicatorSet"][];
        };
        Indicator: {
            id: string;
            title: string;
            /** @enum {string} */
            kind: "veto" | "deduct" | "bonus";
            /** @enum {string} */
            level: "account" | "unit";
            /** @enum {string} */
            measured_by: "rule" | "round_failures" | "rounds_held" | "filing_punctuality" | "rectification" | "error_reports" | "entry";
            /** @enum {string} */
            counts: "cases" | "accounts" | "proportion";
            /** @description Hundredths of a point */
            points: number;
            /** @description Hundredths of a point */
            each: number;
            /** @description Hundredths of a point */
            each_late: number;
            required: number;
            days: number;
            rules: string[];
            yields_to: string[];
            article: components["schemas"]["ArticleReference"] | null;
            source: string;
            says: string;
            is_inherited: boolean;
        };
        IndicatorClass: {
            code: string;
            zh: string;
            unit_kinds: string[];
            needs_service_account: boolean;
            exempt: {
                indicator: string;
                /** @enum {string} */
                redistribute: "scale" | "spread" | "full";
                to: {
                    indicator: string;
                    points: number;
                }[];
            }[];
        };
        IndicatorSetVersion: {
            version: number;
            /** @enum {string} */
            state: "proposed" | "released" | "declined";
            proposed_by: string;
            proposed_at: string;
            decided_by: string;
            decided_at: string | null;
            reason: string;
        };
        IndicatorSet: {
            id: string;
            title: string;
            source: string;
            checked: string;
            extends: string;
            valid_from: string;
            /** @description Hundredths of a point */
            fail_line: number;
            /** @description Hundredths of a point */
            veto_score: number;
            /** @enum {string} */
            veto_reaches: "account" | "unit";
            /** @description Hundredths of a point */
            bonus_gate: number;
            /** @description Hundredths of a point */
            bonus_cap: number;
            website_weight: number;
            rates_without_website: boolean;
            account_to_unit: string;
            unit_to_object: string;
            indicators: components["schemas"]["Indicator"][];
            classes: components["schemas"]["IndicatorClass"][];
            faults: {
                line: number;
                code: string;
                text: string;
            }[];
            version?: number;
            /** @enum {string} */
            state?: "proposed" | "released" | "declined";
            text?: string;
            is_of_rulebook?: boolean;
            is_in_force?: boolean;
            versions?: components["schemas"]["IndicatorSetVersion"][];
        };
        /** @enum {string} */
        AssessmentState: "draft" | "self_scoring" | "verifying" | "announced" | "appealed" | "corrected" | "final";
        /** @enum {string} */
        AssessmentVerdict: "passed" | "failed" | "vetoed" | "not_rated";
        Assessment: {
            id: components["schemas"]["Id"];
            title: string;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            set_id: string;
            set_version: number;
            set_digest: string;
            state: components["schemas"]["AssessmentState"];
            state_zh: string;
            /** Format: date */
            self_score_until: string;
            appeal_until: string | null;
            known_at: string | null;
            facts_digest: string;
            result_version: number;
            sees_results: boolean;
            created_at: string;
            announced_at: string | null;
            closed_at: string | null;
            version: number;
        };
        AssessmentPage: {
            items: components["schemas"]["Assessment"][];
            next_cursor: string | null;
            total: number;
        };
        AssessmentDetail: {
            id: components["schemas"]["Id"];
            title: string;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            set_id: string;
            set_version: number;
            set_digest: string;
            state: components["schemas"]["AssessmentState"];
            state_zh: string;
            /** Format: date */
            self_score_until: string;
            appeal_until: string | null;
            known_at: string | null;
            facts_digest: string;
            result_version: number;
            sees_results: boolean;
            created_at: string;
            announced_at: string | null;
            closed_at: string | null;
            version: number;
            set: components["schemas"]["IndicatorSet"];
            classes: {
                unit: components["schemas"]["UnitReference"];
                class: string;
            }[];
            hand_ins: {
                unit: components["schemas"]["UnitReference"];
                handed_in_at: string | null;
            }[];
            results: {
                version: number;
                digest: string;
                reason: string;
                made_by: string;
                made_at: string;
            }[];
            open_appeals: number;
            allowed_actions: components["schemas"]["AllowedAction"][];
            own_unit: components["schemas"]["UnitReference"] | null;
        };
        AssessmentEntries: {
            items: components["schemas"]["AssessmentEntry"][];
        };
        AssessmentEntry: {
            id: components["schemas"]["Id"];
            unit: components["schemas"]["UnitReference"];
            account: {
                account_id: number;
                name: string;
            } | null;
            indicator: string;
            /** Format: date */
            day: string;
            /** @description Hundredths of a point */
            points: number;
            says: string;
            attachment_id: number | null;
            attachment_name: string;
            entered_by: string;
            entered_at: string;
        };
        SelfScores: {
            unit: components["schemas"]["UnitReference"];
            items: {
                indicator: string;
                points: number;
                note: string;
                attachment_id: number | null;
                attachment_name: string;
            }[];
            handed_in_at: string | null;
            handed_in_by: string;
            is_open: boolean;
            may_hand_in: boolean;
        };
        AssessmentAppeals: {
            items: components["schemas"]["AssessmentAppeal"][];
        };
        AssessmentAppeal: {
            id: components["schemas"]["Id"];
            unit: components["schemas"]["UnitReference"];
            indicator: string;
            indicator_title: string;
            case_key: string;
            reason: string;
            /** @enum {string} */
            state: "open" | "granted" | "refused" | "taken_back";
            appealed_by: string;
            appealed_at: string;
            decided_by: string;
            decided_at: string | null;
            decision_reason: string;
            /** @description Hundredths of a point */
            points: number | null;
            attachment_id: number | null;
            attachment_name: string;
            may_decide: boolean;
            may_take_back: boolean;
            refusal?: components["schemas"]["Problem"];
        };
        AssessmentSheetRow: {
            unit: components["schemas"]["UnitReference"];
            class: string;
            /** @description Hundredths of a point */
            website: number | null;
            /** @description Hundredths of a point */
            media: number | null;
            /** @description Hundredths of a point */
            bonus: number;
            /** @description Hundredths of a point */
            total: number | null;
            verdict: components["schemas"]["AssessmentVerdict"];
            verdict_zh: string;
            rank: number | null;
            previous_rank: number | null;
            accounts_rated: number;
            accounts_vetoed: number;
            /** @description Hundredths of a point by indicator; of accounts on average */
            items: {
                [key: string]: number;
            };
            vetoes: string[];
        };
        AssessmentSheetPage: {
            items: components["schemas"]["AssessmentSheetRow"][];
            next_cursor: string | null;
            total: number;
            verdicts: {
                class: string;
                verdict: components["schemas"]["AssessmentVerdict"];
                count: number;
            }[];
            spread: {
                class: string;
                from: number;
                count: number;
            }[];
        };
        AssessmentCase: {
            key: string;
            text: string;
            /** Format: date */
            day: string;
            account_id: number | null;
            /** @description Hundredths of a point */
            points: number;
            why: string | null;
            is_counted: boolean;
            record: {
                kind: string;
                id: number;
            };
        };
        AssessmentItem: {
            indicator: string;
            title: string;
            /** @enum {string} */
            kind: "veto" | "deduct" | "bonus";
            says: string;
            article: components["schemas"]["ArticleReference"] | null;
            /** @description Hundredths of a point */
            most: number;
            /** @description Hundredths of a point */
            points: number;
            whole: number;
            is_vetoed: boolean;
            cases: components["schemas"]["AssessmentCase"][];
        };
        AssessmentAccount: {
            account_id: components["schemas"]["Id"];
            name: string;
            platform_zh: string;
            /** @description Hundredths of a point */
            score: number;
            verdict: components["schemas"]["AssessmentVerdict"];
            verdict_zh: string;
            items: components["schemas"]["AssessmentItem"][];
        };
        AssessmentSheetDetail: {
            unit: components["schemas"]["UnitReference"];
            class: string;
            /** @description Hundredths of a point */
            website: number | null;
            /** @description Hundredths of a point */
            media: number | null;
            /** @description Hundredths of a point */
            bonus: number;
            /** @description Hundredths of a point */
            total: number | null;
            verdict: components["schemas"]["AssessmentVerdict"];
            verdict_zh: string;
            rank: number | null;
            previous_rank: number | null;
            accounts_rated: number;
            accounts_vetoed: number;
            /** @description Hundredths of a point by indicator; of accounts on average */
            items: {
                [key: string]: number;
            };
            vetoes: string[];
            class_zh: string;
            unit_items: components["schemas"]["AssessmentItem"][];
            accounts: components["schemas"]["AssessmentAccount"][];
            sites: {
                name: string;
                checked_on: string;
                score: number;
                veto: string;
                items: string;
            }[];
            website_weight: number;
            assessment: components["schemas"]["Assessment"];
            self_scores: components["schemas"]["SelfScores"];
            may_appeal: {
                is_allowed: boolean;
                refusal?: components["schemas"]["Problem"];
            };
        };
        AssessmentSide: {
            class: string;
            /** @description Hundredths of a point */
            total: number | null;
            verdict: components["schemas"]["AssessmentVerdict"];
            verdict_zh: string;
            rank: number | null;
        };
        AssessmentComparison: {
            before: {
                passed: number;
                failed: number;
                vetoed: number;
                not_rated: number;
            };
            after: {
                passed: number;
                failed: number;
                vetoed: number;
                not_rated: number;
            };
            moved: {
                unit: components["schemas"]["UnitReference"];
                before: components["schemas"]["AssessmentSide"] | null;
                after: components["schemas"]["AssessmentSide"] | null;
            }[];
            records: components["schemas"]["AssessmentRecordChange"][];
            records_total: number;
        };
        AssessmentReplay: {
            before: {
                passed: number;
                failed: number;
                vetoed: number;
                not_rated: number;
            };
            after: {
                passed: number;
                failed: number;
                vetoed: number;
                not_rated: number;
            };
            moved: {
                unit: components["schemas"]["UnitReference"];
                before: components["schemas"]["AssessmentSide"] | null;
                after: components["schemas"]["AssessmentSide"] | null;
            }[];
            records: components["schemas"]["AssessmentRecordChange"][];
            records_total: number;
            known_at: string;
            facts_digest: string;
            replayed_facts_digest: string;
            is_equal: boolean;
        };
        AssessmentRecordChange: {
            unit: components["schemas"]["UnitReference"];
            indicator: string;
            indicator_title: string;
            key: string;
            account_id: number | null;
            says: string;
            /** @description Hundredths of a point */
            before: number | null;
            /** @description Hundredths of a point */
            after: number | null;
            why_before: string | null;
            why_after: string | null;
        };
        ConsolidationWhatIf: {
            thresholds: components["schemas"]["ConsolidationThreshold"][];
            before: components["schemas"]["ConsolidationCounts"];
            after: components["schemas"]["ConsolidationCounts"];
            moved: number;
            /** @description The first 500 that move */
            items: {
                account_id: components["schemas"]["Id"];
                name: string;
                platform_zh: string;
                from: components["schemas"]["ConsolidationProposal"];
                from_zh: string;
                to: components["schemas"]["ConsolidationProposal"];
                to_zh: string;
                reasons: string;
            }[];
        };
        ConsolidationCase: {
            id: components["schemas"]["Id"];
            version: number;
            run_id: components["schemas"]["Id"];
            account: {
                id: components["schemas"]["Id"];
                name: string;
                platform: string;
                platform_zh: string;
                state: components["schemas"]["AccountState"];
                state_zh: string;
            };
            host_unit: components["schemas"]["UnitReference"];
            proposal: components["schemas"]["ConsolidationMeasure"];
            proposal_zh: string;
            measure: components["schemas"]["ConsolidationMeasure"];
            measure_zh: string;
            target: components["schemas"]["ConsolidationTarget"];
            reasons: components["schemas"]["ConsolidationReason"][];
            state: components["schemas"]["ConsolidationState"];
            state_zh: string;
            decision_reason: string;
            /** @description As planned */
            due_on: string | null;
            /** @description When the next step is due */
            due_at: string | null;
            /** @description The last day on which it is in time */
            due_day: string | null;
            is_overdue: boolean;
            opened_at: components["schemas"]["Instant"];
            closed_at: string | null;
            progress: {
                step: string;
                zh: string;
                is_done: boolean;
                on: string | null;
            }[];
        };
        ConsolidationCasePage: {
            items: components["schemas"]["ConsolidationCase"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        ConsolidationCaseDetail: components["schemas"]["ConsolidationCase"] & {
            plan: string;
            notice_text: string;
            /** @description A wording to begin with */
            notice_draft: string;
            notice_link: string;
            noticed_on: string | null;
            removal_evidence: string;
            removed_on: string | null;
            result: string;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        /** @enum {string} */
        NotificationLevel: "national" | "provincial" | "city";
        /** @enum {string} */
        NotificationCause: "stale_content" | "inaccurate_release" | "late_response" | "irregular_management" | "other";
        /** @enum {string} */
        NotificationState: "standing" | "withdrawn";
        /** @enum {string} */
        LadderNextStep: "decide_letter" | "letter_due" | "follow_letter" | "decide_admonition" | "follow_admonition" | "one_before_letter" | "none";
        /** @enum {string} */
        LadderCaseKind: "admonition" | "closure_advice" | "accountability";
        /** @enum {string} */
        AdmonitionState: "proposed" | "postponed" | "appointed" | "held" | "done" | "not_held" | "dropped";
        /** @enum {string} */
        ClosureAdviceState: "proposed" | "issued" | "adopted" | "not_adopted" | "carried_out" | "closed" | "not_issued" | "dropped";
        /** @enum {string} */
        AccountabilityState: "proposed" | "transferred" | "concluded" | "not_pursued";
        /** @enum {string} */
        EvidenceKind: "finding" | "post" | "notification" | "file";
        LadderAccount: {
            id: components["schemas"]["Id"];
            name: string;
            platform: string;
            platform_zh: string;
            state: components["schemas"]["AccountState"];
            state_zh: string;
        } | null;
        NotificationInput: {
            level: components["schemas"]["NotificationLevel"];
            /** @description Who usually issues at that level, if absent */
            issuer?: string;
            document_number?: string;
            title?: string;
            issued_on: components["schemas"]["Day"];
            account_id?: components["schemas"]["Id"];
            /** @description Where the unit as a whole was notified */
            unit_id?: components["schemas"]["Id"];
            cause: components["schemas"]["NotificationCause"];
            is_prominent: boolean;
            summary?: string;
            /** @description An attachment of the caller's (POST /attachments) */
            attachment_id?: components["schemas"]["Id"];
        };
        NotificationCorrection: {
            level: components["schemas"]["NotificationLevel"];
            issuer?: string;
            document_number?: string;
            title?: string;
            issued_on: components["schemas"]["Day"];
            account_id?: components["schemas"]["Id"];
            unit_id?: components["schemas"]["Id"];
            cause: components["schemas"]["NotificationCause"];
            is_prominent: boolean;
            summary?: string;
            attachment_id?: components["schemas"]["Id"];
            reason: string;
        };
        Notification: {
            id: components["schemas"]["Id"];
            version: number;
            level: components["schemas"]["NotificationLevel"];
            level_zh: string;
            issuer: string;
            /** @description Empty where the issuer gave none */
            document_number: string;
            title: string;
            issued_on: components["schemas"]["Day"];
            account: components["schemas"]["LadderAccount"];
            unit: components["schemas"]["UnitReference"];
            cause: components["schemas"]["NotificationCause"];
            cause_zh: string;
            is_prominent: boolean;
            summary: string;
            /** @enum {string} */
            source: "person" | "import" | "paper";
            state: components["schemas"]["NotificationState"];
            withdrawn_on: string | null;
            /** @description Of the correction or withdrawal */
            reason: string;
            has_document: boolean;
            recorded_at: components["schemas"]["Instant"];
            /** @description In the history */
            recorded_by?: string;
            counts_for_admonition: boolean;
            counts_for_closure: boolean;
        };
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        NotificationDetail: components["schemas"]["Notification"] & {
            /** @description Every version, oldest first */
            history: components["schemas"]["Notification"][];
            /** @description What hangs on it */
            cases: (components["schemas"]["LadderCaseReference"] & {
                is_basis_gone: boolean;
                /** @description Without it the case would have too few */
                is_needed: boolean;
            })[];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        LadderCaseReference: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["LadderCaseKind"];
            kind_zh: string;
            state: string;
            state_zh: string;
            is_open: boolean;
            /** @description Notifications that it counts */
            counted: number;
            opened_on: components["schemas"]["Day"];
        };
        LadderLine: {
            account: components["schemas"]["LadderAccount"];
            unit: components["schemas"]["UnitReference"];
            notified_unit_id: components["schemas"]["Id"];
            notifications_total: number;
            national: number;
            provincial: number;
            city: number;
            /** @description Prominent ones of the levels that count */
            counted_for_letter: number;
            /** @description Of these no letter has counted */
            not_yet_spent: number;
            last_issued_on: components["schemas"]["Day"];
            next_step: components["schemas"]["LadderNextStep"];
            next_step_zh: string;
            cases: components["schemas"]["LadderCaseReference"][];
        };
        LadderHead: {
            as_of: components["schemas"]["Day"];
            known_as_of: components["schemas"]["Instant"];
            year: number;
            least_for_letter: number;
            article: string;
        };
        LadderPage: {
            items: components["schemas"]["LadderLine"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
            head: components["schemas"]["LadderHead"];
        };
        LadderOfAccount: components["schemas"]["LadderHead"] & {
            line: components["schemas"]["LadderLine"] | null;
            notifications: components["schemas"]["Notification"][];
            cases: components["schemas"]["LadderCaseReference"][];
        };
        PersonOnDuty: {
            duty: components["schemas"]["Duty"];
            duty_zh: string;
            name: string;
            title: string;
            /** @description Holds the duty today */
            is_still?: boolean;
        };
        /** @description What people said at each step */
        LadderCaseContent: {
            reason?: string;
            superior_decision?: string;
            addressee?: {
                duty: string;
                name: string;
                title: string;
            };
            appointed_for?: components["schemas"]["Day"];
            place?: string;
            postponed_to?: components["schemas"]["Day"];
            postponed_because?: string;
            held_on?: components["schemas"]["Day"];
            minutes?: string;
            minutes_file?: components["schemas"]["Attachment"];
            /** @description Of the paper drafted here, once it is issued */
            paper_number?: string;
            letter_number?: string;
            /** @enum {string} */
            measure?: "shut_down" | "cancel";
            issued_on?: components["schemas"]["Day"];
            addressed_to?: string;
            advised_again_on?: components["schemas"]["Day"];
            answer?: string;
            answered_on?: components["schemas"]["Day"];
            reply_number?: string;
            matter?: string;
            matter_zh?: string;
            occurred_on?: components["schemas"]["Day"];
            facts?: string;
            consequences?: string;
            /** @description Who held the duties on that day */
            persons?: components["schemas"]["PersonOnDuty"][];
            transferred_to?: string;
            transferred_on?: components["schemas"]["Day"];
            result?: string;
            result_number?: string;
            result_file?: components["schemas"]["Attachment"];
            concluded_on?: components["schemas"]["Day"];
        };
        LadderCase: components["schemas"]["LadderCaseReference"] & {
            version: number;
            account: components["schemas"]["LadderAccount"];
            unit: components["schemas"]["UnitReference"];
            supervising_unit_name: string;
            /** @description Of the notifications that it counts those that still do */
            still_counting: number;
            is_basis_gone: boolean;
            content: components["schemas"]["LadderCaseContent"];
            paper_id: number | null;
            due_at: string | null;
            /** @description The last day on which the next step is in time */
            due_day: string | null;
            is_overdue: boolean;
            opened_at: components["schemas"]["Instant"];
            closed_at: string | null;
        };
        LadderCasePage: {
            items: components["schemas"]["LadderCase"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        LadderCaseDetail: components["schemas"]["LadderCase"] & {
            notifications: components["schemas"]["Notification"][];
            /** @description Who held the duties when the notification was issued */
            addressees: components["schemas"]["PersonOnDuty"][];
            commitments: {
                id: components["schemas"]["Id"];
                body: string;
                due_on: components["schemas"]["Day"];
                /** @enum {string} */
                state: "open" | "reported" | "kept";
                is_overdue: boolean;
                report: string;
                reported_on: string | null;
                confirmed_on: string | null;
                attachment_id: number | null;
            }[];
            evidence: components["schemas"]["Evidence"][];
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        Evidence: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["EvidenceKind"];
            subject_id: components["schemas"]["Id"];
            subject_version: number;
            /** @description SHA-256 of the record as it was when it was added */
            digest: string;
            note: string;
            added_at: components["schemas"]["Instant"];
            title: string;
        };
        EvidenceInput: {
            kind: components["schemas"]["EvidenceKind"];
            id: components["schemas"]["Id"];
            note?: string;
        };
        AccountabilityInput: {
            /** @enum {string} */
            matter: "silence" | "offending_remarks" | "rumour" | "security_accident" | "leak";
            account_id?: components["schemas"]["Id"];
            unit_id?: components["schemas"]["Id"];
            occurred_on: components["schemas"]["Day"];
            facts: string;
            consequences?: string;
            evidence?: components["schemas"]["EvidenceInput"][];
        };
        EvidencePackage: {
            record: components["schemas"]["LadderCase"];
            content: components["schemas"]["LadderCaseContent"];
            evidence: Record<string, never>[];
            ledger: {
                entries: {
                    sequence: number;
                    canonical: string;
                    leaf: string;
                    proof: string[];
                }[];
                checkpoint: {
                    size: number;
                    root: string;
                    hash: string;
                };
            };
            made_at: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Punctuality: "on_time" | "late" | "open" | "overdue";
        StatisticsTable: {
            key: string;
            zh: string;
            /** @description Chinese */
            formula: string;
            /** @description Title of the first column */
            head: string;
            columns: string[];
            rows: {
                name: string;
                cells: {
                    value: number;
                    /** @description Page and query of the records: /statistics/accounts?… */
                    link: string | null;
                    /** @description Per mille */
                    is_rate: boolean;
                }[];
            }[];
        };
        Statistics: {
            as_of: components["schemas"]["Day"];
            snapshot_at: components["schemas"]["Instant"];
            tables: components["schemas"]["StatisticsTable"][];
        };
        StatisticsAccount: {
            id: components["schemas"]["Id"];
            name: string;
            platform: string;
            platform_zh: string;
            state: components["schemas"]["AccountState"];
            state_zh: string;
            host_unit: components["schemas"]["UnitReference"];
            is_covered: boolean;
            opened_on: string | null;
        };
        StatisticsAccountPage: {
            items: components["schemas"]["StatisticsAccount"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        StatisticsFiling: {
            id: components["schemas"]["Id"];
            account: components["schemas"]["StatisticsAccount"];
            filing_system: string;
            system_zh: string;
            occasion: string;
            occasion_zh: string;
            effective_on: components["schemas"]["Day"];
            due_on: string | null;
            acted_on: string | null;
            punctuality: components["schemas"]["Punctuality"];
            punctuality_zh: string;
        };
        StatisticsFilingPage: {
            items: components["schemas"]["StatisticsFiling"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        /** @enum {string} */
        PublicState: "in_use" | "shut_down" | "cancelled";
        /** @enum {string} */
        RegisterVerdict: "registered" | "cancelled" | "not_registered" | "cannot_tell";
        PublicAccount: {
            id: components["schemas"]["Id"];
            name: string;
            platform: string;
            platform_zh: string;
            platform_account_id: string;
            host_unit: string;
            link: string;
            state: components["schemas"]["PublicState"];
            /** @description 在用 · 已关停 · 已注销 */
            state_zh: string;
            since: components["schemas"]["Day"];
            opened_on: string | null;
        };
        PublicAccountPage: {
            items: components["schemas"]["PublicAccount"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
        RegisterAnswer: {
            verdict: components["schemas"]["RegisterVerdict"];
            verdict_zh: string;
            /** @description Chinese: why, and what to do */
            reason: string;
            /** @description The account that the text names */
            account: components["schemas"]["PublicAccount"] | null;
            /** @description What was understood of the text */
            platform_zh: string | null;
            platform_account_id: string | null;
            /** @description What it may be taken for, or what it may mean */
            similar: components["schemas"]["PublicAccount"][];
            as_of: components["schemas"]["Day"];
            /** @description What the QR code in the picture says */
            text?: string;
        };
        WholeRegister: {
            title: string;
            as_of: components["schemas"]["Day"];
            accounts: components["schemas"]["PublicAccount"][];
        };
        /** @enum {string} */
        FakeReportState: "received" | "forwarded" | "fake" | "genuine" | "not_established";
        /** @enum {string} */
        FakeReportAction: "forward" | "find_fake" | "find_genuine" | "leave_open";
        FakeReportInput: {
            /** @description Link, id or name of the suspected account */
            link: string;
            description?: string;
            /** @description Optional; shown masked, erased some time after the report is settled */
            contact?: string;
            /** @description Optional PNG or JPEG in base64 */
            picture?: string;
        };
        FakeReportReceipt: {
            receipt: string;
            state: components["schemas"]["FakeReportState"];
            state_zh: string;
            received_on?: components["schemas"]["Day"];
            settled_on?: string | null;
        };
        FakeReport: {
            id: components["schemas"]["Id"];
            version: number;
            link: string;
            description: string;
            /** @description Masked; empty if none was left */
            contact: string;
            has_picture: boolean;
            verdict: components["schemas"]["RegisterVerdict"];
            /** @description What the register said of it when the report came in */
            verdict_zh: string;
            similar_account: components["schemas"]["AccountReference"] | null;
            times_reported: number;
            state: components["schemas"]["FakeReportState"];
            state_zh: string;
            reason: string;
            forwarded_to: string;
            received_at: components["schemas"]["Instant"];
            due_at: string | null;
            due_is_provisional: boolean;
            settled_at: string | null;
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        FakeReportPage: {
            items: components["schemas"]["FakeReport"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: number;
        };
    };
    responses: {
        /** @description A refusal (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A file, as an attachment */
        Sheet: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
    };
    parameters: {
        MonitorCommissionFilter: components["schemas"]["Id"];
        /** @description open: to_verify and asked_back */
        MonitorStateFilter: "open" | "to_verify" | "asked_back" | "accepted" | "rejected" | "merged" | "withdrawn";
        Id: components["schemas"]["Id"];
        Cursor: string;
        Limit: number;
        /** @description The state at the end of this day */
        AsOf: components["schemas"]["Day"];
        /** @description As given by GET /session */
        CsrfToken: string;
        IdempotencyKey: string;
        /** @description The ETag that was read */
        IfMatch: string;
        AccountSort: "name" | "-name" | "last_post_at" | "-last_post_at" | "open_findings" | "-open_findings";
        /** @description Part of a name, platform id or link */
        AccountQ: string;
        AccountPlatform: string;
        AccountKind: components["schemas"]["AccountKind"];
        AccountState: components["schemas"]["AccountState"];
        AccountHostUnit: components["schemas"]["Id"];
        /** @description Hosted by this unit or one below it */
        AccountUnder: components["schemas"]["Id"];
        /** @description Days without a post at least */
        AccountIdle: number;
        AccountFlag: "has_open_findings" | "missing_duty_holder" | "contract_expired" | "near_limit" | "never_observed";
        /** @description Name of account or host, permanent id, receipt number */
        FilingQ: string;
        FilingSystem: string;
        FilingState: components["schemas"]["FilingState"];
        FilingOccasion: components["schemas"]["FilingOccasion"];
        /** @description Due or submitted */
        FilingOpen: boolean;
        FilingOverdue: boolean;
        /** @description Host is this unit or one below it */
        FilingUnder: components["schemas"]["Id"];
        FilingAccount: components["schemas"]["Id"];
        FindingState: components["schemas"]["FindingState"];
        FindingSeverity: components["schemas"]["Severity"];
        RuleId: string;
        FindingRule: string;
        /** @description Host is this unit or one below it */
        FindingUnit: components["schemas"]["Id"];
        FindingAccount: components["schemas"]["Id"];
        FindingOverdue: boolean;
        /** @description true: not in a final state */
        FindingOpen: boolean;
        /** @description In which what was found, fell due and was closed counts: the month up to the day, or so many days */
        Stretch: "month" | "days30" | "days90" | "days365";
        LineMeasure: string;
        /** @description Instant of the snapshot in ms: what was written down later is left out */
        Known: number;
        /** @description Moment whose state is asked for, in ms */
        At: number;
        /** @description Beginning of the stretch in ms */
        Since: number;
        /** @description End of the stretch in ms */
        Until: number;
        /** @description Group of rules */
        FindingKind: string;
        /** @description true: about the unit itself, no account's */
        AboutUnit: boolean;
        /** @description 2026-03; the present one if absent */
        Month: string;
        /** @description Of the flag; open findings alone */
        FindingLight: "green" | "yellow" | "red" | "follow_up" | "notice";
        StatisticsFrom: components["schemas"]["Day"];
        StatisticsTo: components["schemas"]["Day"];
        StatisticsBy: "unit" | "town";
        StatisticsMeasure: string;
        StatisticsPart: "counted" | "holding" | "failing";
        /** @description Of the table's row */
        StatisticsUnit: components["schemas"]["Id"];
        FindingSource: components["schemas"]["FindingSource"];
        /** @description Words in the title */
        FindingQ: string;
        ApplicationStateFilter: components["schemas"]["ApplicationState"];
        ApplicationPlatform: string;
        /** @description Applicants that are this unit or below it */
        ApplicationUnder: components["schemas"]["Id"];
        /** @description true: needs an exception (原则上) */
        ApplicationIsException: boolean;
        /** @description true: waits for the caller */
        ApplicationIsMine: boolean;
        /** @description Words in the account's name */
        ApplicationQ: string;
    };
    requestBodies: never;
    headers: {
        /** @description The record's version in quotes */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    do_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupInput"];
            };
        };
        responses: {
            /** @description Made; log in next */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    log_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description Logged in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    log_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    switch_appointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    appointment_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Changed; other sessions are ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionTable"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_units: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description Part of a name or short name or a credit code */
                q?: string;
                kind?: components["schemas"]["UnitKind"];
                /** @description Children of this unit */
                parent_id?: components["schemas"]["Id"];
                /** @description This unit and all below it */
                under?: components["schemas"]["Id"];
                state?: components["schemas"]["UnitState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Units within the caller's scope */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_unit_tree: {
        parameters: {
            query?: {
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nodes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnitNode"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_unit: {
        parameters: {
            query?: {
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unit */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    amend_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitAmendment"];
            };
        };
        responses: {
            /** @description Unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rename_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: components["schemas"]["UnitName"];
                    short_name: components["schemas"]["UnitName"];
                    effective_on: components["schemas"]["Day"];
                    decision: components["schemas"]["Decision"];
                };
            };
        };
        responses: {
            /** @description Unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    merge_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into_unit_id: components["schemas"]["Id"];
                    effective_on: components["schemas"]["Day"];
                    decision: components["schemas"]["Decision"];
                };
            };
        };
        responses: {
            /** @description The unit that goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    split_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    successors: {
                        name: components["schemas"]["UnitName"];
                        short_name: components["schemas"]["UnitName"];
                        account_ids: components["schemas"]["Id"][];
                    }[];
                    effective_on: components["schemas"]["Day"];
                    decision: components["schemas"]["Decision"];
                };
            };
        };
        responses: {
            /** @description The units that continue it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unit"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_superior: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parent_id: components["schemas"]["Id"];
                    supervising_unit_id?: components["schemas"]["Id"];
                    effective_on: components["schemas"]["Day"];
                    decision: components["schemas"]["Decision"];
                };
            };
        };
        responses: {
            /** @description Unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    abolish_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    effective_on: components["schemas"]["Day"];
                    decision: components["schemas"]["Decision"];
                };
            };
        };
        responses: {
            /** @description Unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_people: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                q?: string;
                unit_id?: components["schemas"]["Id"];
                role?: components["schemas"]["Role"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonInput"];
            };
        };
        responses: {
            /** @description Created; the first password is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreated"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reset; the new password is shown this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreated"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disable_login: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enable_login: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unlock_login: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_appointments: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                unit_id?: components["schemas"]["Id"];
                person_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Appointments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_appointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person_id: components["schemas"]["Id"];
                    unit_id: components["schemas"]["Id"];
                    role: components["schemas"]["Role"];
                    title: string;
                    valid_from: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Appointed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hand_over_appointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to_person_id: components["schemas"]["Id"];
                    effective_on: components["schemas"]["Day"];
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description The new appointment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_appointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    effective_on: components["schemas"]["Day"];
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description The ended appointment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_platforms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Platforms of the rule book */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Platform"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recognise_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Recognised */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognisedLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_accounts: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sort?: components["parameters"]["AccountSort"];
                /** @description Part of a name, platform id or link */
                q?: components["parameters"]["AccountQ"];
                platform?: components["parameters"]["AccountPlatform"];
                kind?: components["parameters"]["AccountKind"];
                state?: components["parameters"]["AccountState"];
                host_unit_id?: components["parameters"]["AccountHostUnit"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                /** @description Days without a post at least */
                min_idle_days?: components["parameters"]["AccountIdle"];
                flag?: components["parameters"]["AccountFlag"];
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts within the caller's scope */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountInput"];
            };
        };
        responses: {
            /** @description Registered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_accounts: {
        parameters: {
            query: {
                format: components["schemas"]["SheetFormat"];
                /** @description Part of a name, platform id or link */
                q?: components["parameters"]["AccountQ"];
                platform?: components["parameters"]["AccountPlatform"];
                kind?: components["parameters"]["AccountKind"];
                state?: components["parameters"]["AccountState"];
                host_unit_id?: components["parameters"]["AccountHostUnit"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                /** @description Days without a post at least */
                min_idle_days?: components["parameters"]["AccountIdle"];
                flag?: components["parameters"]["AccountFlag"];
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_account: {
        parameters: {
            query?: {
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Account */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    amend_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountAmendment"];
            };
        };
        responses: {
            /** @description Account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_account_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions of the account, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountVersion"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_duty_holders: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    valid_from: components["schemas"]["Day"];
                    holders: components["schemas"]["DutyHolderInput"][];
                };
            };
        };
        responses: {
            /** @description Account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_contract: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    vendor_id: components["schemas"]["Id"];
                    starts_on: components["schemas"]["Day"];
                    ends_on: components["schemas"]["Day"];
                    /** @description Names of the vendor's staff for this account */
                    staff?: string;
                };
            };
        };
        responses: {
            /** @description Account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_backfill: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reopen_backfill: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_vendors: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vendors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_vendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    credit_code?: components["schemas"]["CreditCode"];
                };
            };
        };
        responses: {
            /** @description Vendor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_import_template: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
            };
            header?: never;
            path: {
                kind: components["schemas"]["ImportKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    begin_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file_name: string;
                    size_bytes: number;
                };
            };
        };
        responses: {
            /** @description Begun */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_chunk: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
                /** @description From 0 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Received so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    keep_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upload_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Attachment */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_imports: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Imports of the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_import: {
        parameters: {
            query: {
                kind: components["schemas"]["ImportKind"];
                file_name?: string;
            };
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/json": {
                    upload_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Report */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    apply_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Take the good rows although others are bad */
                    partial: boolean;
                };
            };
        };
        responses: {
            /** @description Report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_import_problems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    list_posts: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                account_id?: components["schemas"]["Id"];
                /** @description Accounts hosted by this unit or one below it */
                under?: components["schemas"]["Id"];
                platform?: string;
                /** @description Words in title or text */
                q?: string;
                from?: components["schemas"]["Day"];
                /** @description Including this day */
                to?: components["schemas"]["Day"];
                has_hits?: boolean;
                is_gone?: boolean;
                sort?: "published_at" | "-published_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Posts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_post: {
        parameters: {
            query?: {
                /** @description Default the newest */
                version?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Post */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_counterparts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Within the caller's scope and some days before and after */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Counterpart"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_post_pictures: {
        parameters: {
            query?: {
                /** @description Default the newest */
                version?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pictures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PostPicture"][];
                        /** @description What the post names and what has not come */
                        addresses: components["schemas"]["PictureAddress"][];
                        allowed_actions: components["schemas"]["AllowedAction"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_post_picture: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attachment_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description It waits to be read */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                        state: components["schemas"]["PictureState"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_post_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_post_video_frame: {
        parameters: {
            query?: {
                second?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Frame */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compare_texts: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    a: components["schemas"]["ComparedSide"];
                    b: components["schemas"]["ComparedSide"];
                };
            };
        };
        responses: {
            /** @description Comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inspect_text: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    text: string;
                    published_at?: components["schemas"]["Instant"];
                    account_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Hits in reading order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hits: components["schemas"]["Hit"][];
                        rulebook_version: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_draft: {
        parameters: {
            query?: {
                file_name?: string;
                attachment_id?: components["schemas"]["Id"];
                /** @description Wording of the parts is judged by that day */
                published_on?: components["schemas"]["Day"];
                account_id?: components["schemas"]["Id"];
            };
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string;
                        text: string;
                        parts: components["schemas"]["DraftPart"][];
                        /** @description Of the file as a whole: tracked changes, comments, hidden text, embedded files, properties, links */
                        hits: components["schemas"]["Hit"][];
                        /** @description Parts that were not inspected because there are too many */
                        parts_left_out: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inspect_pictures: {
        parameters: {
            query?: {
                file_name?: string;
                attachment_id?: components["schemas"]["Id"];
                /** @description Wording is judged by that day */
                published_on?: components["schemas"]["Day"];
                account_id?: components["schemas"]["Id"];
            };
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Each picture with its hits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pictures: components["schemas"]["InspectedPicture"][];
                        /** @description Pictures of the docx that were not read because there are too many */
                        left_out: number;
                        rulebook_version: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inspect_video: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attachment_id: components["schemas"]["Id"];
                    /** @description Wording is judged by that day */
                    published_on?: components["schemas"]["Day"];
                    account_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description It waits */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                        state: components["schemas"]["PictureState"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspected_video: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Video */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectedVideo"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspected_video_frame: {
        parameters: {
            query?: {
                second?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Frame */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_inspection: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    text: string;
                    published_at?: components["schemas"]["Instant"];
                    account_id?: components["schemas"]["Id"];
                    /** @description What the writer says is no problem, shown with the reason */
                    dismissed?: {
                        rule: string;
                        excerpt: string;
                        reason: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_hit_exceptions: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["HitExceptionState"];
                rule?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exceptions, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitExceptionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_hit_exception: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rule: string;
                    /** @description Exactly as they stand; kept as a digest */
                    words: string;
                    /** @description As the hit shows them */
                    excerpt: string;
                    account_id?: components["schemas"]["Id"];
                    reason: string;
                    valid_to?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description What became of it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                        state: components["schemas"]["HitExceptionState"];
                        state_zh: string;
                        valid_to: components["schemas"]["Day"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_hit_exception: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "confirm" | "reject" | "end";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Exception */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitException"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_words: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                q?: string;
                kind?: components["schemas"]["OwnWordKind"];
                change_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Words in the order of their entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWordPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_office_holders: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                q?: string;
                /** @description In office on this day */
                on?: components["schemas"]["Day"];
                change_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Persons in the order of their entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeHolderPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_unit_names: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtectedUnitNamePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_word_changes: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["WordChangeState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordChangePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    draft_word_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "add" | "end";
                    title: string;
                    reason: string;
                    words?: components["schemas"]["NewOwnWord"][];
                    word_ids?: components["schemas"]["Id"][];
                    /** @description Persons in office in the place of words; the same office with another last day replaces the live one */
                    holders?: components["schemas"]["NewOfficeHolder"][];
                    holder_ids?: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            /** @description Draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordChangeDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_word_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordChangeDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    try_word_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Change with its trial */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordChangeDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_word_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "edit" | "submit" | "release" | "reject" | "withdraw";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordChangeDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_hits: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                rule?: string;
                kind?: components["schemas"]["HitKind"];
                severity?: components["schemas"]["Severity"];
                triage?: components["schemas"]["Triage"];
                medium?: components["schemas"]["HitMedium"];
                /** @description Words in what is objected to */
                q?: string;
                platform?: string;
                account_id?: components["schemas"]["Id"];
                /** @description Accounts hosted by this unit or one below it */
                under?: components["schemas"]["Id"];
                /** @description Day of publication */
                from?: components["schemas"]["Day"];
                /** @description Including this day */
                to?: components["schemas"]["Day"];
                /** @description Of the version that is shown today */
                is_current?: boolean;
                sort?: "-published_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hits, those of the newest posts first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedHitPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_hits: {
        parameters: {
            query: {
                format: "xlsx" | "csv";
                rule?: string;
                kind?: components["schemas"]["HitKind"];
                severity?: components["schemas"]["Severity"];
                triage?: components["schemas"]["Triage"];
                medium?: components["schemas"]["HitMedium"];
                /** @description Words in what is objected to */
                q?: string;
                platform?: string;
                account_id?: components["schemas"]["Id"];
                /** @description Accounts hosted by this unit or one below it */
                under?: components["schemas"]["Id"];
                /** @description Day of publication */
                from?: components["schemas"]["Day"];
                /** @description Including this day */
                to?: components["schemas"]["Day"];
                /** @description Of the version that is shown today */
                is_current?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_content_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    switch_content_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mode: components["schemas"]["ContentRuleMode"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_releases: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["ReleaseState"];
                /** @description Words of title, text or number */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approved releases, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enter_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    text: string;
                    issuer: string;
                    number?: string;
                    valid_from: components["schemas"]["Day"];
                    embargo_until?: components["schemas"]["Instant"];
                    corrects_id?: components["schemas"]["Id"];
                    /** @description Required with corrects_id */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Release */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Release with its text and the chain of its corrections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Release */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_release_matches: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                verdict?: components["schemas"]["ReleaseVerdict"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Matches, the newest post first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseMatchPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_release_matches: {
        parameters: {
            query: {
                format: "xlsx" | "csv";
                verdict?: components["schemas"]["ReleaseVerdict"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_release_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A match with its comparison, the release as a */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseMatchDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_releases_of_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Releases that the post carries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReleaseMatch"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    triage_hit: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    triage: components["schemas"]["Triage"];
                    /** @description Required for false_alarm */
                    reason?: string;
                    /** @description A false alarm that is not to come back */
                    remember?: {
                        /** @enum {string} */
                        reach: "account" | "everywhere";
                        valid_to?: components["schemas"]["Day"];
                    };
                };
            };
        };
        responses: {
            /** @description Hit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_collection_runs: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Runs, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionRunPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_findings: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sort?: "due_at" | "-due_at" | "opened_at" | "-opened_at";
                state?: components["parameters"]["FindingState"];
                severity?: components["parameters"]["FindingSeverity"];
                rule?: components["parameters"]["FindingRule"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
                account_id?: components["parameters"]["FindingAccount"];
                overdue?: components["parameters"]["FindingOverdue"];
                /** @description true: not in a final state */
                is_open?: components["parameters"]["FindingOpen"];
                /** @description Words in the title */
                q?: components["parameters"]["FindingQ"];
                source?: components["parameters"]["FindingSource"];
                /** @description Of the flag; open findings alone */
                light?: components["parameters"]["FindingLight"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings within the caller's scope */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    register_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFinding"];
            };
        };
        responses: {
            /** @description Finding */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_manual_items: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Items of the rule book */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ManualItem"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_findings: {
        parameters: {
            query: {
                format: components["schemas"]["SheetFormat"];
                state?: components["parameters"]["FindingState"];
                severity?: components["parameters"]["FindingSeverity"];
                rule?: components["parameters"]["FindingRule"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
                account_id?: components["parameters"]["FindingAccount"];
                overdue?: components["parameters"]["FindingOverdue"];
                /** @description true: not in a final state */
                is_open?: components["parameters"]["FindingOpen"];
                /** @description Words in the title */
                q?: components["parameters"]["FindingQ"];
                source?: components["parameters"]["FindingSource"];
                /** @description Of the flag; open findings alone */
                light?: components["parameters"]["FindingLight"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    act_on_findings: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: components["schemas"]["Id"][];
                    action: components["schemas"]["FindingAction"];
                    input: components["schemas"]["FindingActionInput"];
                };
            };
        };
        responses: {
            /** @description What happened to each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: components["schemas"]["Id"][];
                        refused: {
                            id: components["schemas"]["Id"];
                            refusal: components["schemas"]["Problem"];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_finding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Finding */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_finding_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                attachment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_finding_handlers: {
        parameters: {
            query?: {
                unit_id?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingHandler"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_look_back: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "mended" | "still_bad";
                    note: string;
                };
            };
        };
        responses: {
            /** @description Finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_finding_alerts: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alerts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingAlertPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_finding_alert: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                        finding_id: components["schemas"]["Id"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rectification_statistics: {
        parameters: {
            query?: {
                from?: components["parameters"]["StatisticsFrom"];
                to?: components["parameters"]["StatisticsTo"];
                by?: components["parameters"]["StatisticsBy"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationStatistics"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_rectification_statistics: {
        parameters: {
            query: {
                format: components["schemas"]["SheetFormat"];
                from?: components["parameters"]["StatisticsFrom"];
                to?: components["parameters"]["StatisticsTo"];
                by?: components["parameters"]["StatisticsBy"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    list_rectification_records: {
        parameters: {
            query: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                from?: components["parameters"]["StatisticsFrom"];
                to?: components["parameters"]["StatisticsTo"];
                by?: components["parameters"]["StatisticsBy"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
                measure: components["parameters"]["StatisticsMeasure"];
                part?: components["parameters"]["StatisticsPart"];
                /** @description Of the table's row */
                unit_id?: components["parameters"]["StatisticsUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Finding"][];
                        next_cursor: components["schemas"]["NextCursor"];
                        total: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_rectification_records: {
        parameters: {
            query: {
                format: components["schemas"]["SheetFormat"];
                from?: components["parameters"]["StatisticsFrom"];
                to?: components["parameters"]["StatisticsTo"];
                by?: components["parameters"]["StatisticsBy"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
                measure: components["parameters"]["StatisticsMeasure"];
                part?: components["parameters"]["StatisticsPart"];
                /** @description Of the table's row */
                unit_id?: components["parameters"]["StatisticsUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    act_on_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["FindingAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingActionInput"];
            };
        };
        responses: {
            /** @description Finding after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rules of the rule book and of the office, and the settings of the supervision itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Rule"][];
                        rulebook_version: string;
                        /** @description Changed like a rule's parameters, under the rule `office` */
                        settings: components["schemas"]["RuleParameter"][];
                        may_propose: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_rule_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleVersion"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_rule_statistics: {
        parameters: {
            query?: {
                /** @description Default a year before `to` */
                from?: components["schemas"]["Day"];
                /** @description Default today */
                to?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleStatistics"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_rule_relations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Relations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            about: string;
                            columns: string[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_rule_changes: {
        parameters: {
            query?: {
                rule?: string;
                state?: components["schemas"]["RuleChangeState"];
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes of the office's rules, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChangePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_rule_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRuleChange"];
            };
        };
        responses: {
            /** @description Change */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_rule_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_rule_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "edit" | "submit" | "release" | "release_alone" | "reject" | "withdraw";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @description From another day than was proposed */
                    valid_from?: components["schemas"]["Day"];
                    /** @description Of a draft, with `edit` */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Change after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_evaluations: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Runs of the evaluator, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    try_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialQuestion"];
            };
        };
        responses: {
            /** @description Difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_trial: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    as_of: components["schemas"]["Day"];
                    from?: components["schemas"]["Day"];
                    rules?: string[];
                    set?: {
                        [key: string]: string | number;
                    };
                    text?: string;
                    format: components["schemas"]["SheetFormat"];
                };
            };
        };
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    list_applications: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sort?: "updated_at" | "-updated_at" | "due_at" | "-due_at";
                state?: components["parameters"]["ApplicationStateFilter"];
                platform?: components["parameters"]["ApplicationPlatform"];
                /** @description Applicants that are this unit or below it */
                under?: components["parameters"]["ApplicationUnder"];
                /** @description true: needs an exception (原则上) */
                is_exception?: components["parameters"]["ApplicationIsException"];
                /** @description true: waits for the caller */
                is_mine?: components["parameters"]["ApplicationIsMine"];
                /** @description Words in the account's name */
                q?: components["parameters"]["ApplicationQ"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Applications that the caller takes part in or oversees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_application: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationInput"];
            };
        };
        responses: {
            /** @description Draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_applications: {
        parameters: {
            query: {
                format: components["schemas"]["SheetFormat"];
                state?: components["parameters"]["ApplicationStateFilter"];
                platform?: components["parameters"]["ApplicationPlatform"];
                /** @description Applicants that are this unit or below it */
                under?: components["parameters"]["ApplicationUnder"];
                /** @description true: needs an exception (原则上) */
                is_exception?: components["parameters"]["ApplicationIsException"];
                /** @description true: waits for the caller */
                is_mine?: components["parameters"]["ApplicationIsMine"];
                /** @description Words in the account's name */
                q?: components["parameters"]["ApplicationQ"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    find_overlaps: {
        parameters: {
            query: {
                host_unit_id: components["schemas"]["Id"];
                platform?: string;
                name?: string;
                purpose?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts with their reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApplicationOverlap"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_application: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationCheckInput"];
            };
        };
        responses: {
            /** @description Result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_applications: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        id: components["schemas"]["Id"];
                        content_digest: string;
                    }[];
                    action: components["schemas"]["ApplicationAction"];
                    input: components["schemas"]["ApplicationActionInput"];
                };
            };
        };
        responses: {
            /** @description What happened to each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: components["schemas"]["Id"][];
                        refused: {
                            id: components["schemas"]["Id"];
                            refusal: components["schemas"]["Problem"];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Application */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revise_application: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationInput"];
            };
        };
        responses: {
            /** @description Application */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_approval_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description docx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_application_material: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attachment_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Application */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_application_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                attachment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_application_material: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
                attachment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Application */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_application: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["ApplicationAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationActionInput"];
            };
        };
        responses: {
            /** @description Application after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_delegations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delegations, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delegation"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delegate: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    process: "application";
                    to_person_id: components["schemas"]["Id"];
                    starts_on: components["schemas"]["Day"];
                    ends_on: components["schemas"]["Day"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Delegation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revoke_delegation: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delegation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_unauthorised: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    platform: string;
                    platform_account_id: string;
                    kind?: components["schemas"]["AccountKind"];
                    host_unit_id: components["schemas"]["Id"];
                    link?: string;
                    opened_on?: components["schemas"]["Day"];
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["AccountAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountStepInput"];
            };
        };
        responses: {
            /** @description Account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    archive_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_unit_holdings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Numbers and accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHoldings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_account_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_filing_systems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Filing systems in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FilingSystem"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_filings: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sort?: "due_on" | "-due_on";
                /** @description Name of account or host, permanent id, receipt number */
                q?: components["parameters"]["FilingQ"];
                system?: components["parameters"]["FilingSystem"];
                state?: components["parameters"]["FilingState"];
                occasion?: components["parameters"]["FilingOccasion"];
                /** @description Due or submitted */
                is_open?: components["parameters"]["FilingOpen"];
                overdue?: components["parameters"]["FilingOverdue"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FilingUnder"];
                account_id?: components["parameters"]["FilingAccount"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Filings of accounts within the caller's scope */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_filings: {
        parameters: {
            query: {
                format: components["schemas"]["SheetFormat"];
                /** @description Name of account or host, permanent id, receipt number */
                q?: components["parameters"]["FilingQ"];
                system?: components["parameters"]["FilingSystem"];
                state?: components["parameters"]["FilingState"];
                occasion?: components["parameters"]["FilingOccasion"];
                /** @description Due or submitted */
                is_open?: components["parameters"]["FilingOpen"];
                overdue?: components["parameters"]["FilingOverdue"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FilingUnder"];
                account_id?: components["parameters"]["FilingAccount"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    export_filing_package: {
        parameters: {
            query: {
                format: components["schemas"]["SheetFormat"];
                /** @description Name of account or host, permanent id, receipt number */
                q?: components["parameters"]["FilingQ"];
                system: string;
                state?: components["parameters"]["FilingState"];
                occasion?: components["parameters"]["FilingOccasion"];
                /** @description Due or submitted */
                is_open?: components["parameters"]["FilingOpen"];
                overdue?: components["parameters"]["FilingOverdue"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FilingUnder"];
                account_id?: components["parameters"]["FilingAccount"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_filing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Filing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_receipt_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in, always a download */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "application/pdf": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_filing_form: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description The filing after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    submit_filing: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    submitted_on?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description The filing after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_receipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptInput"];
            };
        };
        responses: {
            /** @description The filing after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    correct_receipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptCorrection"];
            };
        };
        responses: {
            /** @description The filing after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    void_receipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The filing after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    give_word: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    said_on: components["schemas"]["Day"];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The filing after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    waive_filing: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The filing after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reinstate_filing: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The filing after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_filings_of_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account's filings, newest first, and where it stands in each system */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Filing"][];
                        systems: components["schemas"]["FilingStanding"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_filing_differences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Field by field */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingDifferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_papers: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                kind?: components["schemas"]["PaperKind"];
                /** @description open: not issued yet */
                state?: "open" | "draft" | "to_sign" | "in_oa" | "signed" | "issued" | "corrected" | "withdrawn" | "dropped";
                /** @description In the title */
                q?: string;
                subject_kind?: "round" | "finding" | "period" | "assessment" | "account" | "none";
                subject_id?: number;
                /** @description Not signed for by the caller's unit */
                waits_for_me?: boolean;
                sort?: "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Papers, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_paper: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperInput"];
            };
        };
        responses: {
            /** @description Drafted */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Paper with its text, receipts and steps */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_paper: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperTextInput"];
            };
        };
        responses: {
            /** @description Paper with the new text */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_paper_text: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperTextInput"];
            };
        };
        responses: {
            /** @description Contradictions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contradictions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_paper_from_docx: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attachment_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Paper with the new text */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_paper: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "give_opinion" | "submit" | "send_to_oa" | "take_back" | "send_back" | "sign" | "record_oa" | "issue" | "remind" | "publish" | "unpublish" | "correct" | "withdraw" | "drop";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperStepInput"];
            };
        };
        responses: {
            /** @description Paper after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_for_paper: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Paper */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper in the form of GB/T 9704 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same as PDF, where a converter is installed (409 otherwise) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_paper_tables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its tables as a workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_paper_scan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scan of the signed copy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_paper_instruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperInstructionInput"];
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperInstruction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_paper_instructions: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: "open" | "reported" | "closed";
                sort?: "due_on";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Instructions, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperInstructionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_paper_instruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string;
                };
            };
        };
        responses: {
            /** @description Reported */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperInstruction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_paper_instruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_accepted: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Closed, or open again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperInstruction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_paper_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Templates with their placeholders and versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can_make_pdf: boolean;
                        items: components["schemas"]["PaperTemplate"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_paper_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_paper_template: {
        parameters: {
            query?: {
                /** @description 0: the rule book's own */
                number?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template for a word processor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    upload_paper_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attachment_id: components["schemas"]["Id"];
                    note: string;
                };
            };
        };
        responses: {
            /** @description In force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retire_paper_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What is in force now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_document_series: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Series */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentSeries"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_document_series: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    word: string;
                    unit_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Series */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSeries"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_document_register: {
        parameters: {
            query: {
                word: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series of a year with its gaps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRegister"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enter_document_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    word: string;
                    year: number;
                    number?: number;
                    /** @enum {string} */
                    state: "reserved" | "voided" | "elsewhere";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The register after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRegister"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_document_number: {
        parameters: {
            query: {
                text: string;
                written_on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Well formed and free */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        document_number: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_any_text: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    attachment_id?: components["schemas"]["Id"];
                    /** Format: date */
                    issued_on?: string;
                };
            };
        };
        responses: {
            /** @description Contradictions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contradictions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_public_notices: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sort?: "-issued_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Issued notices that are public, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNoticePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNoticeDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_public_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feed_of_public_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Atom feed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_censuses: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["CensusState"];
                sort?: "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Campaigns, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_census: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CensusInput"];
            };
        };
        responses: {
            /** @description Planned */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_census: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Campaign with progress by unit */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    amend_census: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CensusInput"];
            };
        };
        responses: {
            /** @description Campaign */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_census: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "start" | "withdraw" | "extend" | "close";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CensusStepInput"];
            };
        };
        responses: {
            /** @description Campaign after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_census_sheets: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description open: not signed, answered: signed */
                state?: "to_answer" | "to_sign" | "signed" | "archived" | "unanswered" | "open" | "answered";
                /** @description The unit under which progress is counted */
                group?: components["schemas"]["Id"];
                q?: string;
                late?: boolean;
                declares_none?: boolean;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusSheetPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_unanswered: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheets with contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnansweredPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_unanswered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    remind_census_sheets: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sheet_ids?: components["schemas"]["Id"][];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description What happened to each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: components["schemas"]["Id"][];
                        refused: {
                            id: components["schemas"]["Id"];
                            refusal: components["schemas"]["Problem"];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_census_corrections: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                decision?: components["schemas"]["CensusDecision"];
                verdict?: "corrected" | "not_ours" | "added";
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Corrections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusCorrectionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    my_census_sheets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheets with their campaigns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCensusSheets"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_census_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheet with its lines */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusSheetDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_census_sheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CensusAnswersInput"];
            };
        };
        responses: {
            /** @description Sheet */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusSheetDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_census_sheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "submit" | "take_back" | "sign" | "record_scan" | "send_back" | "remind";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CensusSheetStepInput"];
            };
        };
        responses: {
            /** @description Sheet after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusSheetDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_census_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description docx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_census_scan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF or picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_census_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    act_on_census_correction: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "accept" | "reject" | "confirm_unauthorised";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CensusCorrectionInput"];
            };
        };
        responses: {
            /** @description Correction after the step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusCorrection"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_backfill: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                group?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackfillPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_rounds: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["RoundState"];
                kind?: components["schemas"]["RoundKind"];
                sort?: "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundInput"];
            };
        };
        responses: {
            /** @description Planned */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    round_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Options */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundOptions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundInput"];
            };
        };
        responses: {
            /** @description Strata and who is in whatever the lot says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Round */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    amend_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundInput"];
            };
        };
        responses: {
            /** @description Round */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "start" | "check" | "follow_units" | "close" | "withdraw";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundStepInput"];
            };
        };
        responses: {
            /** @description Round after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_round_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundResultVersions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_round_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description 0: the newest, or the count of now */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundResult"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_watch_list: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description by default those that are on it today */
                standing?: "on" | "left" | "any";
                account?: components["schemas"]["Id"];
                q?: string;
                sort?: "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchListPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enter_watch_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WatchInput"];
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    leave_watch_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WatchLeaveInput"];
            };
        };
        responses: {
            /** @description Entry */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_round_accounts: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                verdict?: "passed" | "failed" | "failed_to_observe" | "blocked";
                area?: string;
                platform?: string;
                reason?: components["schemas"]["DrawReason"];
                inspector?: components["schemas"]["Id"];
                unassigned?: boolean;
                q?: string;
                sort?: "id";
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAccountPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_round_checks: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["CheckState"];
                sort?: "id";
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Checks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundCheckPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_inspectors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectorList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    assign_round_accounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentInput"];
            };
        };
        responses: {
            /** @description Round */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    correct_round_result: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionInput"];
            };
        };
        responses: {
            /** @description Round */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_check_list: {
        parameters: {
            query?: {
                /** @description Every account that the caller sees; by default his own */
                whole?: boolean;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    my_check_lists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCheckLists"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_round_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Account */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_check_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckAnswersInput"];
            };
        };
        responses: {
            /** @description Account */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    look_again: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondLooksInput"];
            };
        };
        responses: {
            /** @description What was decided and what still waits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondLooks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: "confirm" | "reject" | "take_back";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundStepInput"];
            };
        };
        responses: {
            /** @description Account */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAccountDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_check_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_monitor_problem_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorProblemCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_monitor_verifiers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorVerifiers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_monitor_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    list_monitor_commissions: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Commissions, the newest first; a company sees its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorCommissionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_monitor_commission: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitorCommissionInput"];
            };
        };
        responses: {
            /** @description Commission */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorCommission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_monitor_commission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Commission */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorCommission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    amend_monitor_commission: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitorCommissionInput"];
            };
        };
        responses: {
            /** @description Commission */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorCommission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_monitor_commission: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Commission */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorCommission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_monitored_accounts: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                q?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoredAccountPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_monitor_accuracy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorAccuracy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_missed_problems: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                code?: string;
                month?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissedProblemPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_monitor_reports: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                commission_id?: components["parameters"]["MonitorCommissionFilter"];
                /** @description open: to_verify and asked_back */
                state?: components["parameters"]["MonitorStateFilter"];
                code?: string;
                kind?: components["schemas"]["MonitorReportKind"];
                reason_code?: string;
                late?: boolean;
                fast?: boolean;
                /** @description In which it came in */
                month?: string;
                merged_into?: components["schemas"]["Id"];
                finding_id?: components["schemas"]["Id"];
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reports: the open ones of the fast lane, then the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorReportPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hand_in_monitor_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitorReportInput"] & {
                    commission_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Report */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedInReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hand_in_monitor_reports: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    commission_id: components["schemas"]["Id"];
                    reports: components["schemas"]["MonitorReportInput"][];
                };
            };
        };
        responses: {
            /** @description What became of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedInBatch"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_monitor_reports: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                commission_id?: components["parameters"]["MonitorCommissionFilter"];
                /** @description open: to_verify and asked_back */
                state?: components["parameters"]["MonitorStateFilter"];
                code?: string;
                kind?: components["schemas"]["MonitorReportKind"];
                reason_code?: string;
                late?: boolean;
                fast?: boolean;
                month?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_monitor_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Report */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorReportDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_monitor_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The screenshot as handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_monitor_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["MonitorReportAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonitorReportStep"];
            };
        };
        responses: {
            /** @description Report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorReportDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reconciliation_sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReconciliationSource"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    scan_reconciliation_file: {
        parameters: {
            query: {
                source: string;
                file_name?: string;
            };
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/json": {
                    upload_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Layout */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reconciliation_lists: {
        parameters: {
            query?: {
                source?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationListPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_in_reconciliation_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconciliationListInput"];
            };
        };
        responses: {
            /** @description List with its report */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationListDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reconciliation_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List with its report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationListDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reconciliation_left_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compare_reconciliation_lists: {
        parameters: {
            query: {
                with: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationChanges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reconciliations: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Comparisons made, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    run_reconciliation: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    as_of?: components["schemas"]["Day"];
                    list_ids: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            /** @description Comparison */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reconciliation_doubts: {
        parameters: {
            query?: {
                answered?: boolean;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pairs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDoubtPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_reconciliation_doubt: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "same" | "different";
                };
            };
        };
        responses: {
            /** @description Pair */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDoubt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reconciliation_differences: {
        parameters: {
            query?: {
                run_id?: components["schemas"]["Id"];
                kind?: components["schemas"]["DifferenceKind"];
                state?: components["schemas"]["DifferenceState"];
                mend_in?: string;
                field?: string;
                under?: components["schemas"]["Id"];
                q?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Differences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDifferencePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_reconciliation_differences: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                run_id?: components["schemas"]["Id"];
                kind?: components["schemas"]["DifferenceKind"];
                state?: components["schemas"]["DifferenceState"];
                mend_in?: string;
                field?: string;
                under?: components["schemas"]["Id"];
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reconciliation_difference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Difference with the rows of its account in every list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDifferenceDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_reconciliation_difference: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "concealed" | "not_concealed" | "accepted";
                    unit_id?: components["schemas"]["Id"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDifferenceDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mend_reconciliation_difference: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDifferenceDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_consolidation_runs: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Analyses with their counts in the caller's scope */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationRunPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    make_consolidation_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    as_of?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationRunDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_consolidation_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analysis with the thresholds and parts that it used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationRunDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replay_consolidation_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it comes out the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_equal: boolean;
                        digest: string;
                        replayed_digest: string;
                        /** @description Accounts whose measures differ */
                        differing: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    try_consolidation_thresholds: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    thresholds: {
                        name: string;
                        value: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Who moves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationWhatIf"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    issue_consolidation_proposals: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description These alone; empty: all */
                    account_ids?: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            /** @description Accounts with an open case are skipped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issued: number;
                        skipped: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_consolidation_cards: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sort?: "-overlap" | "overlap" | "worth" | "-worth";
                proposal?: components["schemas"]["ConsolidationProposal"];
                platform?: components["parameters"]["AccountPlatform"];
                /** @description Part of a name */
                q?: string;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Score cards within the caller's scope */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCardPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_consolidation_cards: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                proposal?: components["schemas"]["ConsolidationProposal"];
                platform?: components["parameters"]["AccountPlatform"];
                q?: string;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_consolidation_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                account_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One account with all numbers and the pairs it is in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCardDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_consolidation_pairs: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                from_score?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pairs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationPairPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_consolidation_groups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Groups of two at least, the largest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from_score: number;
                        items: {
                            /** @description Including accounts out of the caller's scope */
                            size: number;
                            accounts: {
                                account_id: components["schemas"]["Id"];
                                name: string;
                                platform_zh: string;
                                worth: number;
                                proposal: components["schemas"]["ConsolidationProposal"];
                                proposal_zh: string;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_consolidation_cases: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["ConsolidationState"];
                measure?: components["schemas"]["ConsolidationMeasure"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                is_open?: boolean;
                is_overdue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Issued proposals and how far they have come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_consolidation_cases: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                state?: components["schemas"]["ConsolidationState"];
                measure?: components["schemas"]["ConsolidationMeasure"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                is_open?: boolean;
                is_overdue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_consolidation_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Case */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    adopt_consolidation_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    measure?: components["schemas"]["ConsolidationMeasure"];
                    target_account_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Case after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decline_consolidation_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Case after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    plan_consolidation_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    plan?: string;
                    notice_text?: string;
                    due_on?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Case after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    give_consolidation_notice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    notice_link?: string;
                    noticed_on?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Case after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_consolidation_removal: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    removal_evidence?: string;
                    removed_on?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Case after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_consolidation_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    result?: string;
                };
            };
        };
        responses: {
            /** @description Case after the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_ladder: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description A past day as it was by its end */
                as_of?: components["schemas"]["Day"];
                /** @description With what was known by the end of that day */
                known_as_of?: components["schemas"]["Day"];
                next_step?: components["schemas"]["LadderNextStep"];
                q?: string;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts and units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_ladder: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                /** @description A past day as it was by its end */
                as_of?: components["schemas"]["Day"];
                /** @description With what was known by the end of that day */
                known_as_of?: components["schemas"]["Day"];
                next_step?: components["schemas"]["LadderNextStep"];
                q?: string;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_ladder_of_account: {
        parameters: {
            query?: {
                /** @description A past day as it was by its end */
                as_of?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                account_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its notifications of that year and what became of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderOfAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                level?: components["schemas"]["NotificationLevel"];
                cause?: components["schemas"]["NotificationCause"];
                state?: components["schemas"]["NotificationState"];
                q?: string;
                year?: number;
                account_id?: components["schemas"]["Id"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                is_prominent?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notifications */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enter_notification: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationInput"];
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_notifications: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                level?: components["schemas"]["NotificationLevel"];
                cause?: components["schemas"]["NotificationCause"];
                state?: components["schemas"]["NotificationState"];
                q?: string;
                year?: number;
                account_id?: components["schemas"]["Id"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                is_prominent?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_notification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notification */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_notification_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    correct_notification: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationCorrection"];
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_notification: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    withdrawn_on: components["schemas"]["Day"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    restore_notification: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_admonitions: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["AdmonitionState"];
                /** @description In which it was opened */
                year?: number;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                is_open?: boolean;
                is_overdue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_admonitions: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                state?: components["schemas"]["AdmonitionState"];
                /** @description In which it was opened */
                year?: number;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                is_open?: boolean;
                is_overdue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_admonition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Case */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_admonition_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    appoint_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    addressee_duty?: string;
                    addressee_name?: string;
                    place?: string;
                    appointed_for?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postpone_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    postponed_to?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decline_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drop_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hold_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    held_on?: components["schemas"]["Day"];
                    minutes?: string;
                    commitments?: {
                        body: string;
                        due_on: components["schemas"]["Day"];
                    }[];
                    attachment_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_commitment_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    commitment_id?: components["schemas"]["Id"];
                    report?: string;
                    attachment_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_commitment_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    commitment_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    return_commitment_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    commitment_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_admonition: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_closure_advices: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["ClosureAdviceState"];
                /** @description In which it was opened */
                year?: number;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                is_open?: boolean;
                is_overdue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_closure_advices: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                state?: components["schemas"]["ClosureAdviceState"];
                /** @description In which it was opened */
                year?: number;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                is_open?: boolean;
                is_overdue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_closure_advice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Case */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_closure_advice_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    issue_closure_advice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    letter_number?: string;
                    /** @enum {string} */
                    measure?: "shut_down" | "cancel";
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decline_closure_advice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drop_closure_advice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    adopt_closure_advice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    letter_number?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reject_closure_advice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    letter_number?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    advise_again_closure_advice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_closure_advice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revoke_closure_advice: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_accountability_records: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["AccountabilityState"];
                /** @description In which it was opened */
                year?: number;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                is_open?: boolean;
                is_overdue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_accountability_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountabilityInput"];
            };
        };
        responses: {
            /** @description Proposed */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_accountability_records: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                state?: components["schemas"]["AccountabilityState"];
                /** @description In which it was opened */
                year?: number;
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["schemas"]["Id"];
                is_open?: boolean;
                is_overdue?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_accountability_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Case */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_accountability_record_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_evidence_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One JSON document for download */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePackage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_evidence_accountability_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    evidence?: components["schemas"]["EvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    transfer_accountability_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    transferred_to?: string;
                    letter_number?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decline_accountability_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_result_accountability_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    superior_decision?: string;
                    result?: string;
                    letter_number?: string;
                    concluded_on?: components["schemas"]["Day"];
                    attachment_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description After the step */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderCaseDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_indicator_sets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSets"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_indicator_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The proposed version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_indicator_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The set as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_indicator_set: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                set_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    release_indicator_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                set_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decline_indicator_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                set_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_assessments: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sort?: "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assessments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    set_id: string;
                    set_version?: number;
                    /** Format: date */
                    period_from: string;
                    /** Format: date */
                    period_to: string;
                    /** Format: date */
                    self_score_until: string;
                };
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    Location?: string;
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_assessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    place_assessed_units: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    units: {
                        unit_id: components["schemas"]["Id"];
                        class?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    start_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    begin_verifying_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compute_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    announce_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finalise_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_assessment_entries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentEntries"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enter_assessment_points: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unit_id: components["schemas"]["Id"];
                    account_id?: components["schemas"]["Id"];
                    indicator: string;
                    /** Format: date */
                    day?: string;
                    /** @description In hundredths of a point */
                    points?: number;
                    says: string;
                    attachment_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description The entry */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedId"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_assessment_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                entry_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_self_scores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                unit_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Self-scores */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfScores"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_self_scores: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                unit_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        indicator: string;
                        /** @description In hundredths of a point */
                        points: number;
                        note?: string;
                        attachment_id?: components["schemas"]["Id"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Self-scores */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfScores"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hand_in_self_scores: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                unit_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Self-scores */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfScores"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_assessment_appeals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Appeals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentAppeals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    appeal_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unit_id: components["schemas"]["Id"];
                    indicator: string;
                    case_key?: string;
                    reason: string;
                    attachment_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description The appeal */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedId"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_assessment_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                appeal_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "granted" | "refused";
                    reason: string;
                    /** @description In hundredths of a point */
                    points?: number;
                };
            };
        };
        responses: {
            /** @description Appeals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentAppeals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_back_assessment_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                appeal_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Appeals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentAppeals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_assessment_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_assessment_sheets: {
        parameters: {
            query?: {
                class?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                sort?: "rank";
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_assessment_sheets: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_assessment_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                unit_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    try_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes?: {
                        /** @enum {string} */
                        what: "fail_line" | "veto_score" | "bonus_gate" | "bonus_cap" | "website_weight" | "points" | "each" | "off" | "rule_off";
                        indicator?: string;
                        /** @description Hundredths of a point; website_weight per cent */
                        value?: number;
                    }[];
                    parameters?: {
                        name: string;
                        value: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Who moves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentComparison"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compare_assessments: {
        parameters: {
            query?: {
                from_version?: number;
                to_version?: number;
                other?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentComparison"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replay_assessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    known?: "then" | "now";
                };
            };
        };
        responses: {
            /** @description Comparison of the stored result with the replayed one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentReplay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_statistics: {
        parameters: {
            query?: {
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tables */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_statistics: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                /** @description Key of one table; csv holds one only */
                table?: string;
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    list_statistics_accounts: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                /** @description The unit below the city under which the host stood on the day */
                area?: components["schemas"]["Id"];
                unit_kind?: components["schemas"]["UnitKind"];
                platform?: components["parameters"]["AccountPlatform"];
                state?: components["schemas"]["AccountState"];
                is_in_force?: boolean;
                is_covered?: boolean;
                /** @description Month, 2026-03 */
                opened_in?: string;
                /** @description Month, 2026-03 */
                cancelled_in?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As many as the number says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsAccountPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_statistics_accounts: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                /** @description The unit below the city under which the host stood on the day */
                area?: components["schemas"]["Id"];
                unit_kind?: components["schemas"]["UnitKind"];
                platform?: components["parameters"]["AccountPlatform"];
                state?: components["schemas"]["AccountState"];
                is_in_force?: boolean;
                is_covered?: boolean;
                /** @description Month, 2026-03 */
                opened_in?: string;
                /** @description Month, 2026-03 */
                cancelled_in?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    list_statistics_filings: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["parameters"]["FindingAccount"];
                area?: components["schemas"]["Id"];
                /** @description Month of the deadline, 2026-03 */
                due_in?: string;
                filing_system?: string;
                punctuality?: components["schemas"]["Punctuality"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As many as the number says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsFilingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_statistics_filings: {
        parameters: {
            query?: {
                format?: components["schemas"]["SheetFormat"];
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
                /** @description Hosted by this unit or one below it */
                under?: components["parameters"]["AccountUnder"];
                account_id?: components["parameters"]["FindingAccount"];
                area?: components["schemas"]["Id"];
                /** @description Month of the deadline, 2026-03 */
                due_in?: string;
                filing_system?: string;
                punctuality?: components["schemas"]["Punctuality"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    get_public_answer: {
        parameters: {
            query: {
                /** @description Link, permanent id or name */
                text: string;
                /** @description Where the account was seen */
                platform?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterAnswer"];
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_public_answer_by_picture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_public_accounts: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                /** @description Part of the name or of the host unit's name, or a whole id */
                q?: string;
                platform?: string;
                state?: components["schemas"]["PublicState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAccountPage"];
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account's public facts */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAccount"];
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_account_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_public_platforms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Platforms whose links the register understands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            zh: string;
                        }[];
                    };
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Feed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_register_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeRegister"];
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_register_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Register, UTF-8 with mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_register_json_signature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 64 bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_register_csv_signature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 64 bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_register_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pem-file": string;
                };
            };
            /** @description Nothing has changed since the answer with that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    create_public_report: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FakeReportInput"];
            };
        };
        responses: {
            /** @description Received */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FakeReportReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Progress */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FakeReportReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_fake_reports: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["FakeReportState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reports, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FakeReportPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_fake_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Report */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FakeReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_fake_report_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As the reporter sent it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_fake_report_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    handle_fake_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description As given by GET /session */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
                /** @description The ETag that was read */
                "If-Match"?: components["parameters"]["IfMatch"];
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
                action: components["schemas"]["FakeReportAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["Reason"];
                    /** @description The body it goes to, where it is forwarded */
                    forwarded_to?: string;
                };
            };
        };
        responses: {
            /** @description Report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FakeReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inbox: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                box?: "to_do" | "done" | "sent";
                light?: components["schemas"]["Light"];
                process?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Items */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_overview: {
        parameters: {
            query?: {
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the caller's area */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_dashboard: {
        parameters: {
            query?: {
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
                account_id?: components["parameters"]["FindingAccount"];
                /** @description In which what was found, fell due and was closed counts: the month up to the day, or so many days */
                stretch?: components["parameters"]["Stretch"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All panels of the page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_dashboard: {
        parameters: {
            query?: {
                /** @description The state at the end of this day */
                as_of?: components["parameters"]["AsOf"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
                account_id?: components["parameters"]["FindingAccount"];
                /** @description In which what was found, fell due and was closed counts: the month up to the day, or so many days */
                stretch?: components["parameters"]["Stretch"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    list_dashboard_records: {
        parameters: {
            query: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                measure: components["parameters"]["LineMeasure"];
                /** @description Instant of the snapshot in ms: what was written down later is left out */
                known: components["parameters"]["Known"];
                /** @description Moment whose state is asked for, in ms */
                at: components["parameters"]["At"];
                /** @description Beginning of the stretch in ms */
                since: components["parameters"]["Since"];
                /** @description End of the stretch in ms */
                until: components["parameters"]["Until"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
                account_id?: components["parameters"]["FindingAccount"];
                severity?: components["parameters"]["FindingSeverity"];
                rule?: components["parameters"]["FindingRule"];
                /** @description Group of rules */
                kind?: components["parameters"]["FindingKind"];
                /** @description true: about the unit itself, no account's */
                about_unit?: components["parameters"]["AboutUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Finding"][];
                        next_cursor: components["schemas"]["NextCursor"];
                        total: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_dashboard_records: {
        parameters: {
            query: {
                format?: components["schemas"]["SheetFormat"];
                measure: components["parameters"]["LineMeasure"];
                /** @description Instant of the snapshot in ms: what was written down later is left out */
                known: components["parameters"]["Known"];
                /** @description Moment whose state is asked for, in ms */
                at: components["parameters"]["At"];
                /** @description Beginning of the stretch in ms */
                since: components["parameters"]["Since"];
                /** @description End of the stretch in ms */
                until: components["parameters"]["Until"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
                account_id?: components["parameters"]["FindingAccount"];
                severity?: components["parameters"]["FindingSeverity"];
                rule?: components["parameters"]["FindingRule"];
                /** @description Group of rules */
                kind?: components["parameters"]["FindingKind"];
                /** @description true: about the unit itself, no account's */
                about_unit?: components["parameters"]["AboutUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Sheet"];
            default: components["responses"]["Problem"];
        };
    };
    list_dashboard_accounts: {
        parameters: {
            query: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                measure: components["parameters"]["LineMeasure"];
                /** @description Instant of the snapshot in ms: what was written down later is left out */
                known: components["parameters"]["Known"];
                /** @description Moment whose state is asked for, in ms */
                at: components["parameters"]["At"];
                /** @description Beginning of the stretch in ms */
                since: components["parameters"]["Since"];
                /** @description End of the stretch in ms */
                until: components["parameters"]["Until"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            account: components["schemas"]["AccountReference"];
                            host_unit: components["schemas"]["UnitReference"];
                            findings: number;
                        }[];
                        next_cursor: components["schemas"]["NextCursor"];
                        total: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_monthly_report: {
        parameters: {
            query?: {
                /** @description 2026-03; the present one if absent */
                month?: components["parameters"]["Month"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_monthly_report: {
        parameters: {
            query: {
                format: "docx" | "xlsx";
                /** @description 2026-03; the present one if absent */
                month?: components["parameters"]["Month"];
                /** @description Host is this unit or one below it */
                under?: components["parameters"]["FindingUnit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search_records: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 20, best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchResult"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_ledger_entries: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
                subject_kind?: string;
                subject_id?: components["schemas"]["Id"];
                actor_person_id?: components["schemas"]["Id"];
                verb?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_ledger_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntryDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Size and root of the tree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
