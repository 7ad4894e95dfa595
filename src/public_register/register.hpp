// The running program's register: the snapshot in force, renewed when the database says that something changed, and the key it signs with.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

#include "api/rate_limiter.hpp"
#include "public_register/signing_key.hpp"
#include "public_register/snapshot.hpp"

namespace yanlu::public_register {

class Register {
public:
    // An answer is at most this much older than what was committed, by whatever process: the stamp is read again after it.
    static constexpr std::chrono::milliseconds longest_staleness{500};

    std::shared_ptr<const Snapshot> current(Context& context);
    // Opens the key of the data folder, makes it at the first start. Without it nothing is signed.
    void open_key(const std::filesystem::path& data);
    const SigningKey* key() const { return key_ ? &*key_ : nullptr; }
    api::RateLimiter& limiter() { return limiter_; }

private:
    std::shared_ptr<const Snapshot> fresh(Instant now) const;
    void renew(Context& context, Instant now);

    api::RateLimiter limiter_;
    std::optional<SigningKey> key_;
    std::unique_ptr<Reading> reading_;
    mutable std::mutex snapshot_mutex_;
    std::shared_ptr<const Snapshot> snapshot_;
    Instant looked_at_;
    std::mutex renewal_mutex_;
};

}  // namespace yanlu::public_register
