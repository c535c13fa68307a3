/// Says before a request ends who will hear of it.
struct ToldNotice: Sendable {
    let told: Told
}
