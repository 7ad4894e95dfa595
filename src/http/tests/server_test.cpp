// The server on a real socket, with clients that do not behave.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "http/server.hpp"
#include "http/tests/fixture.hpp"

namespace yanlu::http {
namespace {

// A bare TCP client: what it sends is exactly what is written here.
class Client {
public:
    explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        timeval limit{20, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        is_connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Client() { ::close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool is_connected() const { return is_connected_; }
    void send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
    }
    // Reads until `marker` has come or the server closes.
    std::string read_until(std::string_view marker) const {
        std::string out;
        char buffer[4096];
        while (out.find(marker) == std::string::npos) {
            const ssize_t n = ::recv(socket_, buffer, sizeof buffer, 0);
            if (n <= 0) break;
            out.append(buffer, static_cast<std::size_t>(n));
        }
        return out;
    }
    std::string read_to_end() const { return read_until("\x01 never"); }

private:
    int socket_;
    bool is_connected_ = false;
};

class ServerTest : public ServiceTest {
protected:
    Client client() const { return Client(server.port()); }
    std::string exchange(std::string_view bytes) const {
        const Client c(server.port());
        c.send(bytes);
        return c.read_to_end();
    }
    bool still_answers() const {
        return exchange("GET /api/v1/health HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 200 OK\r\n");
    }
    Server server{service, {"127.0.0.1", 0, 2, std::chrono::seconds(1)}};
};

TEST_F(ServerTest, AnswersAndKeepsTheConnection) {
    const Client c(server.port());
    for (int i = 0; i < 3; ++i) {
        c.send("GET /api/v1/health HTTP/1.1\r\nHost: h\r\n\r\n");
        const std::string answer = c.read_until("}");
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
        EXPECT_NE(answer.find("\r\nDate: "), std::string::npos);
    }
}

TEST_F(ServerTest, HeadHasTheLengthOfGetAndNoBody) {
    const std::string get = exchange("GET /index.html HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    const std::string head = exchange("HEAD /index.html HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    EXPECT_NE(get.find("Content-Length: 15\r\n"), std::string::npos) << get;
    EXPECT_NE(head.find("Content-Length: 15\r\n"), std::string::npos) << head;
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST_F(ServerTest, ABodySomewhatTooLargeIsAnsweredAndAHugeOneIsCutOff) {
    const std::string big(largest_body + 1, 'x');
    const std::string head = "POST /api/v1/things HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: ";
    EXPECT_TRUE(exchange(head + std::to_string(big.size()) + "\r\n\r\n" + big).starts_with("HTTP/1.1 413 "));
    EXPECT_EQ(exchange(head + "99999999999\r\n\r\nx"), "");
    EXPECT_TRUE(still_answers());
}

TEST_F(ServerTest, HugeHeadersAndAddressesEndTheConnection) {
    EXPECT_EQ(exchange("GET / HTTP/1.1\r\nHost: h\r\nX-Big: " + std::string(200'000, 'a') + "\r\n\r\n"), "");
    EXPECT_EQ(exchange("GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n"), "");
    std::string many = "GET / HTTP/1.1\r\nHost: h\r\n";
    for (int i = 0; i < 1000; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    EXPECT_EQ(exchange(many + "\r\n"), "");
    EXPECT_TRUE(still_answers());
}

TEST_F(ServerTest, WhatIsNotHttpEndsTheConnection) {
    for (const std::string_view bytes :
         {std::string_view("\x16\x03\x01\x02\x00garbage\r\n\r\n", 16), std::string_view("BREW / HTTP/1.1\r\n\r\n"),
          std::string_view("GET / HTTP/1.1\r\nA B: c\r\n\r\n"), std::string_view("GET / HTTP/1.1\r\nContent-Length : 5\r\n\r\nright")})
        EXPECT_FALSE(exchange(bytes).starts_with("HTTP/1.1 2")) << bytes;
    EXPECT_TRUE(still_answers());
}

TEST_F(ServerTest, ConflictingLengthsAreNotTwoRequests) {
    const std::string answer = exchange(
        "POST /api/v1/session HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        "0\r\n\r\nGET /api/v1/health HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(answer.find("\"status\":\"ok\""), std::string::npos) << answer;
    EXPECT_TRUE(still_answers());
}

// A slow client costs a socket and no thread: the two threads go on answering, and it is cut off.
TEST_F(ServerTest, SlowClientsAreCutOffAndHoldNobodyUp) {
    const auto began = std::chrono::steady_clock::now();
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 50; ++i) {
        slow.push_back(std::make_unique<Client>(server.port()));
        slow.back()->send("GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ");
    }
    EXPECT_TRUE(still_answers());
    EXPECT_EQ(slow.front()->read_to_end(), "");
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

TEST_F(ServerTest, StopLetsTheRequestUnderWayEnd) {
    const Client c(server.port());
    c.send("POST /api/v1/session HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nright");
    const std::string answer = c.read_until("{}");
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 201 Created\r\n")) << answer;
    server.stop();
    EXPECT_FALSE(Client(server.port()).is_connected());
}

TEST_F(ServiceTest, APortInUseIsSaidInChinese) {
    const Server first(service, {"127.0.0.1", 0, 1});
    try {
        const Server second(service, {"127.0.0.1", first.port(), 1});
        FAIL() << "the port was taken twice";
    } catch (const std::runtime_error& e) {
        EXPECT_NE(std::string(e.what()).find("请换一个端口"), std::string::npos);
    }
}

}  // namespace
}  // namespace yanlu::http
