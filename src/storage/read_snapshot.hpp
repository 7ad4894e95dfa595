// One state of the database for all that a request reads: a page, its total and its names agree, and the engine takes its locks once.
#pragma once

#include "storage/connection.hpp"

namespace yanlu::storage {

// What both engines offer beside Connection. Nothing is begun until the first statement; a transaction that is begun meanwhile ends it.
class SnapshotReads {
public:
    // False inside another snapshot or a transaction, whose state the reads see then.
    virtual bool begin_reading() = 0;
    virtual void end_reading() noexcept = 0;

protected:
    ~SnapshotReads() = default;
};

class ReadSnapshot {
public:
    explicit ReadSnapshot(Connection& connection) : reads_(dynamic_cast<SnapshotReads*>(&connection)) {
        if (reads_ && !reads_->begin_reading()) reads_ = nullptr;
    }
    ~ReadSnapshot() {
        if (reads_) reads_->end_reading();
    }
    ReadSnapshot(const ReadSnapshot&) = delete;
    ReadSnapshot& operator=(const ReadSnapshot&) = delete;

private:
    SnapshotReads* reads_;  // null: nothing to end, or a connection of a test that stands before a real one
};

}  // namespace yanlu::storage
