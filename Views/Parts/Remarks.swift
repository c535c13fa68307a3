/// The hint and the message of a field.
struct Remarks: Sendable {
    let caption: Caption
}
