// Time and chance are handed in, so that a year can be simulated in a minute and any past day replayed.
#pragma once

#include <cstdint>
#include <span>

#include "base/date.hpp"

namespace yanlu {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    Date today() const { return Date::of(now()); }
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

// A clock that a test, the simulator or a replay sets by hand.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : now_(start) {}
    Instant now() const override { return now_; }
    void set(Instant at) { now_ = at; }
    void advance(std::chrono::milliseconds by) { now_ = now_ + by; }

private:
    Instant now_;
};

class Rng {
public:
    virtual ~Rng() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;
    std::uint64_t next();
    std::uint64_t below(std::uint64_t bound);  // uniform in [0, bound), bound > 0
};

// From the operating system's generator; for tokens, salts and keys.
class SystemRng final : public Rng {
public:
    void fill(std::span<std::uint8_t> out) override;
};

// SplitMix64: the same sequence on every machine; for the simulator and sampling, never for secrets.
class SeededRng final : public Rng {
public:
    explicit SeededRng(std::uint64_t seed) : state_(seed) {}
    void fill(std::span<std::uint8_t> out) override;

private:
    std::uint64_t state_;
};

}  // namespace yanlu
