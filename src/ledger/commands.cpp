// The ledger from the shell.
#include "ledger/commands.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

#include "base/json.hpp"
#include "base/text.hpp"
#include "ledger/statements.hpp"
#include "ledger/verify.hpp"

namespace yanlu::ledger {
namespace {

constexpr int holds = 0;
constexpr int does_not_hold = 1;
constexpr int unreadable = 2;

std::optional<std::string> read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// The signing key, made at first use: readable by its owner alone.
SigningKey signing_key(const Place& place, Rng& rng) {
    const auto file = place.data / "ledger.key";
    if (const auto text = read_file(file)) {
        const auto seed = unhex(trim(*text));
        if (!seed || seed->size() != 32) throw std::runtime_error("签名密钥文件已损坏：" + file.string());
        return SigningKey(*seed);
    }
    std::uint8_t seed[32];
    rng.fill(seed);
    const std::string text = hex(seed) + "\n";
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0 || ::write(descriptor, text.data(), text.size()) != static_cast<ssize_t>(text.size()) || ::fsync(descriptor) != 0) {
        throw std::runtime_error("无法写入签名密钥：" + file.string());
    }
    ::close(descriptor);
    SigningKey key(std::string(reinterpret_cast<const char*>(seed), sizeof seed));
    std::ofstream(place.data / "ledger.pub") << base64(key.public_key()) << "\n";
    return key;
}

// The checkpoints in `files`; nothing, with a message, if one is unreadable or not signed by the key.
std::optional<std::vector<Checkpoint>> read_checkpoints(const std::vector<std::filesystem::path>& files,
                                                        const std::optional<std::filesystem::path>& public_key) {
    std::vector<Checkpoint> out;
    if (files.empty()) return out;
    const auto key_text = public_key ? read_file(*public_key) : std::nullopt;
    const auto key = key_text ? unbase64(trim(*key_text)) : std::nullopt;
    if (!key || key->size() != 32) {
        std::cerr << "核对检查点需要公钥文件（--public-key，即数据目录下的 ledger.pub），未找到或不可读。\n";
        return std::nullopt;
    }
    for (const auto& file : files) {
        const auto text = read_file(file);
        const auto checkpoint = text ? read_checkpoint(*text, *key) : std::nullopt;
        if (!checkpoint) {
            std::cerr << "检查点 " << file.string() << " 不可读，或不是由该密钥签署。\n";
            return std::nullopt;
        }
        out.push_back(*checkpoint);
    }
    return out;
}

int report(const Verification& result) {
    std::cout << "记录 " << result.size << " 条，根摘要 " << hex(result.root) << "\n";
    for (const auto& fault : result.faults) std::cout << "不符：" << fault << "\n";
    std::cout << (result.holds() ? "核验通过。\n" : "核验不通过。\n");
    return result.holds() ? holds : does_not_hold;
}

}  // namespace

int verify_command(const Place& place, const std::vector<std::filesystem::path>& checkpoints,
                   const std::optional<std::filesystem::path>& public_key) {
    const auto earlier = read_checkpoints(checkpoints, public_key ? public_key : std::optional(place.data / "ledger.pub"));
    if (!earlier) return unreadable;
    Workspace workspace(place);
    return report(verify_database(workspace.context().database, *earlier));
}

int verify_file_command(const std::filesystem::path& entries, const std::vector<std::filesystem::path>& checkpoints,
                        const std::optional<std::filesystem::path>& public_key) {
    const auto earlier = read_checkpoints(checkpoints, public_key);
    if (!earlier) return unreadable;
    std::ifstream in(entries, std::ios::binary);
    if (!in) {
        std::cerr << "无法打开 " << entries.string() << "。\n";
        return unreadable;
    }
    return report(verify_export(in, *earlier));
}

int checkpoint_command(const Place& place) {
    Workspace workspace(place);
    const SigningKey key = signing_key(place, workspace.context().rng);
    std::cout << write_checkpoint(current_checkpoint(workspace.context().database), key);
    return holds;
}

int prove_command(const Place& place, std::int64_t sequence, std::uint64_t size) {
    Workspace workspace(place);
    auto& database = workspace.context().database;
    const Checkpoint now = current_checkpoint(database);
    if (size == 0) size = now.size;
    if (sequence < 0 || static_cast<std::uint64_t>(sequence) >= size || size > now.size) {
        std::cerr << "没有这条记录：现有 " << now.size << " 条，序号从 0 起。\n";
        return unreadable;
    }
    const auto leaves = read_leaves(database, size);
    Json path = Json::array();
    for (const Digest& step : inclusion_proof(leaves, static_cast<std::uint64_t>(sequence))) path.push_back(hex(step));
    const auto bytes = database.one(sql::entry, [](const storage::Row& row) { return row.get<std::string>(1); }, sequence);
    std::cout << Json{{"sequence", sequence},        {"size", size},
                      {"entry", bytes.value_or("")}, {"leaf", hex(leaves[static_cast<std::size_t>(sequence)])},
                      {"inclusion_proof", path},     {"root", hex(tree_root(leaves))}}
                     .dump(2)
              << "\n";
    return holds;
}

int export_command(const Place& place) {
    Workspace workspace(place);
    export_entries(workspace.context().database, std::cout);
    return holds;
}

}  // namespace yanlu::ledger
