import Foundation
import IntervalArithmetic
import SignalPropagation
import Testing
import WeightAudit

/// Which tensors are layers, and that none is passed over in silence.
@Suite struct LayerListTests {
  @Test(arguments: [
    ("fc.weight", [2, 3], TensorRole.linear), ("dense/kernel", [2, 3], .linear),
    ("conv.weight", [2, 3, 3, 3], .convolution), ("emb.tok_embeddings.weight", [9, 2], .embedding),
    ("patch_embed.proj.weight", [2, 3, 4, 4], .convolution),
    ("encoder.attention.self.query.weight", [2, 2], .attention),
    ("a.in_proj_weight", [6, 2], .attention),
    ("ln_1.weight", [3], .norm), ("LayerNorm.weight", [1, 3], .norm), ("x.gamma", [3], .norm),
    ("bn.running_mean", [3], .buffer), ("fc.bias", [3], .bias), ("fc.weight_v", [2, 3], .factor),
    ("rnn.weight_ih_l0", [2, 3], .recurrent), ("table", [2, 3], .other), ("scalar", [], .other),
  ])
  func `names and shapes say what a tensor is`(
    _ name: String, _ shape: [Int], _ role: TensorRole
  ) throws {
    var file = FileBuilder()
    file.add(name, shape, [Float](repeating: 1, count: shape.reduce(1, *)))
    let result = try AuditRequest.result(file.bytes)
    #expect(result.readings.map(\.role) == [role])
    #expect(result.layers.count == (role.isLayer ? 1 : 0))
    #expect(result.unread.isEmpty)
  }

  @Test func `what is not read is said with the reason`() throws {
    var file = FileBuilder()
    file.add("q.weight", "I8", [2, 2], [1, 2, 3, 4])
    file.add("z.weight", [0, 3], [] as [Float])
    file.add("w.weight", [2, 3], [Float](repeating: 1, count: 6))
    file.add("w.bias", [3], [1, 2, 3] as [Float])
    let result = try AuditRequest.result(file.bytes)
    #expect(result.layers.isEmpty)
    let reasons = Dictionary(
      uniqueKeysWithValues: result.unread.map { ($0.tensor.name, $0.refusal!) })
    #expect(reasons["q.weight"] == "numbers of type I8 are not read")
    #expect(reasons["z.weight"] == "it has no numbers")
    let mismatch = try #require(reasons["w.weight"])
    #expect(mismatch.contains("its bias 3 numbers; the layout in-out would fit"))
    // With the layout that fits, it is read.
    let other = try AuditRequest.result(file.bytes) { $0.layout = .inOut }
    #expect(other.layers.map(\.layer.units) == [3] && other.layers[0].layer.fanIn == 2)
  }

  @Test func `layers are in the order of the numbers in their names`() throws {
    var file = FileBuilder()
    for index in [10, 2, 1, 0] { file.add("l\(index).weight", [1, 1], [1] as [Float]) }
    let result = try AuditRequest.result(file.bytes)
    #expect(result.layers.map(\.layer.name) == ["l0", "l1", "l2", "l10"])
    #expect(result.order == .names)
  }

  @Test func `a description gives order, layouts, biases and activations`() throws {
    var file = FileBuilder()
    file.add("b", [2, 3], [Float](repeating: 1, count: 6))
    file.add("a", [2, 4], [Float](repeating: 1, count: 8))
    file.add("c", [4], [1, 2, 3, 4] as [Float])
    let text = #"""
      {"layers": [{"weight": "a", "layout": "in-out", "bias": "c", "activation": "relu"},
       {"weight": "b", "bias": null, "activation": "leaky_relu"}]}
      """#
    let result = try AuditRequest.result(file.bytes) {
      $0.network = try NetworkDescription(parsing: Data(text.utf8), file: "n")
    }
    #expect(result.layers.map(\.layer.weight.name) == ["a", "b"])
    #expect(
      result.layers.map(\.layer.units) == [4, 2] && result.layers.map(\.layer.fanIn) == [2, 3])
    // Four units, and the second layer takes three inputs.
    let stop = try #require(result.signals?.stop)
    #expect(stop.contains("takes 3 inputs, and there are 4"))
    #expect(result.signals?.layers.count == 1)
  }

  @Test(arguments: [
    ("{}", "no layers"), (#"{"layers":[]}"#, "no layers"),
    (#"{"layers":[{}]}"#, "lacks its weight"),
    (#"{"layers":[{"weight":"a","weight":"b"}]}"#, "twice"),
    (#"{"layer":[]}"#, "'layer' is not known"),
    (#"{"layers":[{"weight":"a","layout":"rows"}]}"#, "out-in or in-out"),
    (#"{"layers":[{"weight":"a","activation":"rleu"}]}"#, "did you mean 'relu'"),
    (#"{"layers":[{"weight":"a","units":3}]}"#, "'units' is not known"),
    (#"{"layers":[{"weight":"a"}],"layers":[]}"#, "twice"),
    (#"{"layers":[{"weight":"a"}]} x"#, "something follows"),
  ])
  func `a wrong description is refused`(_ text: String, _ reason: String) {
    do {
      _ = try NetworkDescription(parsing: Data(text.utf8), file: "n")
      Issue.record("accepted")
    } catch {
      #expect("\(error)".contains(reason), "\(error)")
    }
  }

  @Test func `a description of another file is refused`() throws {
    var file = FileBuilder()
    file.add("layer1.weight", [1, 1], [1] as [Float])
    for (text, reason) in [
      (#"{"layers":[{"weight":"layer2.weight"}]}"#, "did you mean 'layer1.weight'?"),
      (#"{"layers":[{"weight":"layer1.weight"},{"weight":"layer1.weight"}]}"#, "in two layers"),
    ] {
      do {
        _ = try AuditRequest.result(file.bytes) {
          $0.network = try NetworkDescription(parsing: Data(text.utf8), file: "n")
        }
        Issue.record("accepted")
      } catch {
        #expect("\(error)".contains(reason), "\(error)")
      }
    }
  }

  @Test func `a model of train says its own layout, order and activations`() throws {
    var file = FileBuilder()
    let shapes = [[3, 4]] + Array(repeating: [4, 4], count: 10) + [[4, 2]]
    for (index, shape) in shapes.enumerated() {
      let weights = (0..<shape[0] * shape[1]).map { Float($0 % 3) - 1 }
      file.add("layer\(index).weight", shape, weights)
      file.add("layer\(index).bias", [1, shape[1]], [Float](repeating: 0, count: shape[1]))
    }
    file.add("standardization.mean", [1, 3], [1, 2, 3] as [Float])
    file.add("standardization.deviation", [1, 3], [1, 2, 4] as [Float])
    file.metadata(
      #"{"format":"snn-verify model 1","architecture":"{\"kind\":\"SNN\"}","#
        + #""features":"[\"a\",\"b\",\"c\"]"}"#)
    let bytes = file.bytes
    let result = try AuditRequest.result(bytes)
    #expect(result.order == .metadata && result.layers.count == 12)
    #expect(result.layers.map(\.layer.units) == Array(repeating: 4, count: 11) + [2])
    let signals = try #require(result.signals)
    #expect(signals.stop == nil && signals.layers.count == 12)
    #expect(signals.layers.map { "\($0.activation)" }.dropLast().allSatisfy { $0.contains("selu") })
    #expect("\(signals.layers.last!.activation)".contains("identity"))
    // Columns by name, standardized as the model does: 1, 2, 3 become 0 each.
    let table = try TemporaryFile("c,b,a,y\n3,2,1,x\n3,2,1,y\n")
    let moved = try AuditRequest.result(bytes) { $0.input = .table(table.path) }
    #expect(moved.signals?.input.means == [0, 0, 0])
    #expect(moved.signals?.input.variances == [0, 0, 0])
  }
}
