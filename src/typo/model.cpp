#include "typo/model.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

namespace yanlu::typo {
namespace {

constexpr std::array<char, 8> magic{'Y', 'L', 'T', 'Y', 'P', 'O', '0', '2'};
constexpr std::ptrdiff_t name_of_format = 6;  // characters; then its number
constexpr std::uint64_t alignment = 64;
constexpr std::size_t most_sections = 19;

struct Entry {
    std::uint32_t id = 0;
    std::uint32_t unused = 0;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};
struct Head {
    std::array<char, 8> magic{};
    std::uint64_t size = 0;    // of the whole file
    std::uint64_t digest = 0;  // XXH3 of all bytes after the head
    std::array<Entry, most_sections> sections{};
    std::array<std::uint64_t, 4> unused{};
};
static_assert(sizeof(Head) % alignment == 0);

std::uint64_t aligned(std::uint64_t at) { return (at + alignment - 1) / alignment * alignment; }

void check_magic(const std::array<char, 8>& found) {
    if (found == magic) return;
    if (!std::equal(magic.begin(), magic.begin() + name_of_format, found.begin())) throw ModelError("no typo model");
    throw ModelError("a typo model of format " + std::string(found.begin() + name_of_format, found.end()) + "; this program reads format " +
                     std::string(magic.begin() + name_of_format, magic.end()) + ": make it anew with yanlu-train");
}

Head read_head(std::span<const std::byte> bytes) {
    Head head;
    if (bytes.size() < sizeof head) throw ModelError("the file is shorter than its head");
    std::memcpy(&head, bytes.data(), sizeof head);
    check_magic(head.magic);
    if (head.size != bytes.size()) throw ModelError("the file is cut short");
    for (const auto& entry : head.sections) {
        if (entry.id == 0) continue;
        if (entry.offset % alignment != 0 || entry.offset < sizeof head || entry.offset > bytes.size() ||
            entry.size > bytes.size() - entry.offset)
            throw ModelError("a section lies outside the file");
    }
    return head;
}

template <class T>
std::span<const T> values(std::span<const std::byte> bytes) {
    if (bytes.size() % sizeof(T) != 0) throw ModelError("a section holds half a value");
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

// One set of weights, if the section is not empty: all of them numbers.
template <class T>
T weights(std::span<const std::byte> bytes) {
    T out;
    if (bytes.empty()) return out;
    if (bytes.size() != sizeof out) throw ModelError("a set of weights has another size");
    if (!std::ranges::all_of(values<float>(bytes), [](float f) { return std::isfinite(f); })) throw ModelError("a weight is no number");
    std::memcpy(&out, bytes.data(), sizeof out);
    return out;
}

}  // namespace

struct Model::Mapping {
    void* start = MAP_FAILED;
    std::size_t size = 0;

    explicit Mapping(const std::filesystem::path& file) {
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) throw ModelError("cannot open " + file.string());
        struct stat status{};
        if (::fstat(descriptor, &status) == 0 && status.st_size > 0) {
            size = static_cast<std::size_t>(status.st_size);
            start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        }
        ::close(descriptor);
        if (start == MAP_FAILED) throw ModelError("cannot map " + file.string());
    }
    ~Mapping() {
        if (start != MAP_FAILED) ::munmap(start, size);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
};

std::string ModelWriter::bytes() const {
    Head head;
    head.magic = magic;
    std::string out(sizeof head, '\0');
    std::size_t number = 0;
    for (const auto& s : sections_) {
        if (number == most_sections) throw ModelError("too many sections");
        head.sections[number++] = {s.id, 0, out.size(), s.bytes.size()};
        out += s.bytes;
        out.resize(aligned(out.size()), '\0');
    }
    head.size = out.size();
    head.digest = XXH3_64bits(out.data() + sizeof head, out.size() - sizeof head);
    std::memcpy(out.data(), &head, sizeof head);
    return out;
}

Model Model::open(const std::filesystem::path& file) {
    const auto mapping = std::make_shared<const Mapping>(file);
    Model model = over({static_cast<const std::byte*>(mapping->start), mapping->size});
    model.mapping_ = mapping;
    return model;
}

Model Model::over(std::span<const std::byte> bytes, bool checks_digest) {
    const Head head = read_head(bytes);
    if (checks_digest && XXH3_64bits(bytes.data() + sizeof head, bytes.size() - sizeof head) != head.digest)
        throw ModelError("the file was altered: its digest does not fit");
    Model model;
    model.bytes_ = bytes;
    model.alphabet_ = Alphabet(values<char32_t>(model.section(section::characters)));
    model.language_ = LanguageModel(values<std::uint32_t>(model.section(section::singles)),
                                    CountTable(values<CountTable::Bucket>(model.section(section::ngrams))),
                                    PairSieve(values<std::uint64_t>(model.section(section::pair_sieve))),
                                    PairSieve(values<std::uint64_t>(model.section(section::pair_sieve_by_second))));
    model.lexicon_ = Lexicon(CountTable(values<CountTable::Bucket>(model.section(section::words))),
                             CountTable(values<CountTable::Bucket>(model.section(section::pairs))));
    model.general_ = GeneralWords(ValueTable(values<ValueTable::Bucket>(model.section(section::general_words))),
                                  ValueTable(values<ValueTable::Bucket>(model.section(section::general_runs))));
    model.sounds_ = values<Sounds>(model.section(section::sounds));
    model.confusion_starts_ = values<std::uint32_t>(model.section(section::confusion_starts));
    model.confusions_ = values<Confusion>(model.section(section::confusions));
    model.sound_words_ = values<SoundWord>(model.section(section::sound_words));
    model.ranker_ = Ranker(values<TreeNode>(model.section(section::forests)));
    model.first_look_ = weights<FirstLook>(model.section(section::first_look));
    model.glance_ = weights<Glance>(model.section(section::glance));
    const auto note = model.section(section::note);
    model.note_ = {reinterpret_cast<const char*>(note.data()), note.size()};
    model.check();
    model.index_sounds();
    return model;
}

void Model::check() const {
    const std::size_t letters = alphabet_.size();
    if (letters > 0xFFFF) throw ModelError("more characters than numbers for them");
    if (language_.letters() != letters || sounds_.size() != letters || confusion_starts_.size() != letters + 1)
        throw ModelError("a table does not fit the characters");
    if (!std::ranges::is_sorted(confusion_starts_) || confusion_starts_.back() > confusions_.size())
        throw ModelError("the table of confusions does not fit");
    const auto is_strange = [&](Letter l) { return l >= letters; };
    if (std::ranges::any_of(confusions_, is_strange, &Confusion::instead)) throw ModelError("a confusion names no character");
    for (const auto& word : sound_words_) {
        if (word.length < 2 || word.length > word.letters.size() || std::ranges::any_of(word.letters, is_strange))
            throw ModelError("a word is none");
    }
    if (!std::ranges::is_sorted(sound_words_, {}, &SoundWord::sound)) throw ModelError("the words are not sorted");
}

// Where the words begin whose sound has the same highest bits.
void Model::index_sounds() {
    sound_starts_.assign((std::size_t{1} << sound_bits) + 1, 0);
    for (const auto& word : sound_words_) ++sound_starts_[(word.sound >> (32 - sound_bits)) + 1U];
    std::partial_sum(sound_starts_.begin(), sound_starts_.end(), sound_starts_.begin());
}

std::span<const std::byte> Model::section(std::uint32_t id) const {
    Head head;
    std::memcpy(&head, bytes_.data(), sizeof head);
    const auto found = std::ranges::find(head.sections, id, &Entry::id);
    return found == head.sections.end() ? std::span<const std::byte>{} : bytes_.subspan(found->offset, found->size);
}

Model Model::with_ranker(std::span<const TreeNode> nodes) const {
    Model other = *this;
    other.ranker_ = Ranker(nodes);
    return other.with_looks({}, {});
}

Model Model::with_looks(const FirstLook& first_look, const Glance& glance) const {
    Model other = *this;
    other.first_look_ = first_look;
    other.glance_ = glance;
    return other;
}

std::span<const Confusion> Model::confusions(Letter l) const {
    if (l >= alphabet_.size()) return {};
    return confusions_.subspan(confusion_starts_[l], confusion_starts_[l + 1U] - confusion_starts_[l]);
}

std::span<const SoundWord> Model::words_sounding(std::uint32_t sound) const {
    if (sound_words_.empty()) return {};
    const std::size_t bits = sound >> (32 - sound_bits);
    const auto words = sound_words_.subspan(sound_starts_[bits], sound_starts_[bits + 1] - sound_starts_[bits]);
    const auto range = std::ranges::equal_range(words, sound, {}, &SoundWord::sound);
    return {range.begin(), range.end()};
}

const Sounds& Model::sounds(Letter l) const {
    static constexpr Sounds none{};
    return l < sounds_.size() ? sounds_[l] : none;
}

std::uint32_t sound_of(std::span<const Syllable> near_syllables) {
    std::uint64_t sum = near_syllables.size();
    for (const Syllable s : near_syllables) sum = keys::mix(sum + s);
    return static_cast<std::uint32_t>(sum);
}

std::uint32_t hole_of(std::span<const Letter> rest) { return static_cast<std::uint32_t>(keys::of(rest) >> 16); }

}  // namespace yanlu::typo
