//! The sample in the legend has not the colour of its curve.
//! 凡例の見本が、曲線と違う色になっています。
//!
//! Next: the closure of `legend` needs the colour as well: `move` lets it take a copy.
//! 次に: `legend` のクロージャーにも色が必要です。`move` を付けると、色のコピーが渡ります。
//!
//! Fails: `the_legend_tells_which_curve_is_which`.

// in draw_curve:
-        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
+        .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], BLUE));
