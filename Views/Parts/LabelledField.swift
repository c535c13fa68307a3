/// A label, its remarks, and the control it encloses.
struct LabelledField: Sendable {
    let caption: Caption
}
