// What every use case is handed: the database, time, chance and the rule book. One a thread.
#pragma once

#include "base/clock.hpp"
#include "base/rulebook.hpp"
#include "storage/attachments.hpp"
#include "storage/connection.hpp"

namespace yanlu {

struct Context {
    storage::Connection& database;
    const Clock& clock;
    Rng& rng;
    const Rulebook& rulebook;
    const storage::AttachmentFolder* attachments = nullptr;  // absent where a use case has no files
};

}  // namespace yanlu
