/** What Word 365 puts on the clipboard for a short document with headings, automatic numbers, bullets, a table and tracked changes. */
export const WORD_CLIPBOARD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<style><!-- /* Font Definitions */ @font-face {font-family:仿宋_GB2312;} p.MsoNormal {mso-style-unhide:no; font-size:16.0pt;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoTitle align=center style='text-align:center'><span style='font-size:22.0pt;font-family:方正小标宋简体'>关于发放2026年耕地地力<span
class=GramE>保护补贴</span>的公告<span lang=EN-US><o:p></o:p></span></span></p>
<h1 style='margin-left:0cm;text-indent:0cm;mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>补贴对象</h1>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312;color:red'>补贴对象为拥有耕地承包权的<b
style='mso-bidi-font-weight:normal'>种地农民</b>,详见<a href="https://example.gov.cn/policy.html"><span style='color:windowtext'>政策原文</span></a>。<del>旧的说法</del><ins>咨询电话</ins><a
href="tel:0554-5611234">0554-5611234</a><span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoHeading7 style='mso-outline-level:2'>需要带的材料</p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>户口簿</p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>土地承包<b>合同</b></p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>村里登记</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>2.<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>镇里复核</p>
<p class=MsoNormal style='mso-list:l4 level1 lfo5'><![if !supportLists]><span><span style='mso-list:Ignore'>(一)</span></span><![endif]>公示七天</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=142 rowspan=2 valign=top style='width:106.5pt'><p class=MsoNormal><b>村<o:p></o:p></b></p></td>
  <td width=142 colspan=2 valign=top><p class=MsoNormal><b>补贴</b></p></td></tr>
 <tr><td><p class=MsoNormal>面积(亩)</p></td><td><p class=MsoNormal>金额(元)</p></td></tr>
 <tr><td><p class=MsoNormal>妙山村</p></td><td><p class=MsoNormal>1,203.5</p></td><td><p class=MsoNormal>91,<span lang=EN-US>502.11</span><o:p></o:p></p></td></tr>
</table>
<p class=MsoNormal><span style='display:none;mso-hide:all'>隐藏的身份信息</span><img width=553 height=311 src="file:///C:/Users/a/msohtmlclip1/01/clip_image001.png" v:shapes="图片_x0020_1"></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>批注:这里再核对</p></div></div>
<!--EndFragment--></body></html>`

/** What WPS puts on the clipboard: numbered headings as h2, paragraphs with mso-spacerun, its own way of list markers. */
export const WPS_CLIPBOARD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name="ProgId" content="Word.Document"><meta name="Generator" content="Microsoft Word 14"><title></title>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal{mso-style-name:正文;}</style></head>
<body style="tab-interval:21pt;"><!--StartFragment-->
<h2><b><span style="mso-spacerun:'yes';font-family:宋体;font-size:16.0000pt;"><font face="宋体">停水通知</font></span></b></h2>
<p class=MsoNormal style="text-indent:21.0000pt;"><span style="mso-spacerun:'yes';font-family:宋体;font-size:10.5000pt;"><font face="宋体">  11月25日</font>8:00<font face="宋体">至</font>17:00<font face="宋体">停水。</font></span><b><span style="font-weight:bold;">请提前储水。</span></b></p>
<p class=MsoNormal style="margin-left:21.0000pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>●<span>&nbsp;</span></span></span><![endif]><span>前进路</span></p>
<p class=MsoNormal style="margin-left:21.0000pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>●<span>&nbsp;</span></span></span><![endif]><span>妙山组</span></p>
<p class=MsoNormal>村委会<br>2026年11月22日</p>
<!--EndFragment--></body></html>`
