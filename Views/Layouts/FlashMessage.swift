/// A flash drawn as a notice.
struct FlashMessage: Sendable {
    let flash: Flash
}
