/// A legend, its remarks, and the boxes it encloses; the group takes the focus when an error leads to it.
struct FieldGroup: Sendable {
    let caption: Caption
}
