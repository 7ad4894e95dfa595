// One thread renews; meanwhile the others answer from what there is.
#include "public_register/register.hpp"

namespace yanlu::public_register {

std::shared_ptr<const Snapshot> Register::fresh(Instant now) const {
    const std::scoped_lock lock(snapshot_mutex_);
    const bool is_fresh = snapshot_ && now >= looked_at_ && now - looked_at_ < longest_staleness;
    return is_fresh ? snapshot_ : nullptr;
}

void Register::renew(Context& context, Instant now) {
    const Stamp stamp = read_stamp(context);
    std::shared_ptr<const Snapshot> made;
    if (!reading_) reading_ = std::make_unique<Reading>(context.rulebook.part<Settings>());
    if (!snapshot_ || !(snapshot_->stamp() == stamp)) made = std::make_shared<const Snapshot>(context, *reading_, stamp);
    const std::scoped_lock lock(snapshot_mutex_);
    if (made) snapshot_ = std::move(made);
    looked_at_ = now;
}

std::shared_ptr<const Snapshot> Register::current(Context& context) {
    const Instant now = context.clock.now();
    if (auto found = fresh(now)) return found;
    std::unique_lock renewal(renewal_mutex_, std::try_to_lock);
    if (!renewal) {
        {
            const std::scoped_lock lock(snapshot_mutex_);
            if (snapshot_) return snapshot_;
        }
        renewal.lock();  // nothing to answer from yet
    }
    if (auto found = fresh(now)) return found;
    renew(context, now);
    const std::scoped_lock lock(snapshot_mutex_);
    return snapshot_;
}

void Register::open_key(const std::filesystem::path& data) { key_ = SigningKey::open(data / "public_register.key"); }

}  // namespace yanlu::public_register
